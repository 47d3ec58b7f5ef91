import type { CardView } from "@kck/contracts";
import { Title, type TitleOrder } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { ExampleBanner } from "./card-marks";
import classes from "./card-view.module.css";
import { Marked } from "./marked";

type Props = {
  card: Pick<CardView, "content" | "ownerUnitId" | "isExample">;
  /** Level of the heading: the first of a page of its own, the second beside a call. */
  order?: TitleOrder;
};

/** Which card it is, whose, and whether it is only an example. */
export function CardHead({ card, order = 2 }: Props) {
  const { t } = useTranslation();
  const { unitLabel } = useCatalog();
  const { title, symbol, otherSymbols, area, cell } = card.content;
  const symbols = [symbol, ...otherSymbols].filter((one) => one !== null && one !== "");
  const owner = [unitLabel(card.ownerUnitId), cell].filter(Boolean).join(" · ");
  return (
    <header className={classes.head}>
      <Title order={order} className={classes.title ?? ""}>
        {symbols.length > 0 && <span className={classes.symbol}>{symbols.join(", ")}</span>} <Marked text={title} />
      </Title>
      <p className={classes.quiet}>{[owner, t(`card.area.${area}`)].filter(Boolean).join(" · ")}</p>
      <ExampleBanner card={card} />
    </header>
  );
}
