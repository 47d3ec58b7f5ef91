import type { CardContent, CardPageView, SectionChecks } from "@kck/contracts";
import { Portal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../../i18n/time";
import { useNow } from "../../../ui/use-now";
import { useCardTools } from "../use-card-tools";
import { CardHead } from "../view/card-head";
import { CardSections } from "../view/card-sections";
import classes from "./card-sheet.module.css";
import { personNames } from "./person-names";

type Props = { page: CardPageView; content: CardContent; checks: SectionChecks };

/** The card on paper, as a resident may be given it: without what is the centre's own. Drawn by the printer only. */
export function CardSheet({ page, content, checks }: Props) {
  const { t } = useTranslation();
  const tools = useCardTools({ isCompact: false, mayOpen: false });
  const now = useNow();
  return (
    <Portal>
      <article className={`${classes.sheet} kck-print`}>
        <p className={classes.house}>{t("common.appName")}</p>
        <CardHead card={{ content, ownerUnitId: page.ownerUnitId, isExample: page.isExample }} order={1} />
        <CardSections content={content} checks={checks} tools={tools} reader="resident" nameOf={personNames(page)} />
        <footer>
          {page.inForce !== null &&
            t("cards.printedRevision", {
              number: page.inForce.revision,
              from: showInstant(page.inForce.publishedAt, "date"),
            })}{" "}
          {t("cards.printedAt", { when: showInstant(now) })}
        </footer>
      </article>
    </Portal>
  );
}
