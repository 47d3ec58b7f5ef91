import type { CardContent } from "@kck/contracts";
import { type CardSection, differenceOf, type RowDifference } from "@kck/domain";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ToneBadge } from "../../../ui/badge";
import { IconMinus, IconPencil, IconPlus } from "../../../ui/icons";
import { Empty } from "../../../ui/states";
import classes from "./compare.module.css";
import { Pieces } from "./pieces";
import { shownPieces } from "./shown-pieces";
import { useWords } from "./use-words";

type Props = { before: CardContent | null; after: CardContent; isWhole: boolean };

/** Two contents section by section, row by row, word by word. */
export function DifferenceView({ before, after, isWhole }: Props) {
  const { t } = useTranslation();
  const sections = useMemo(() => differenceOf(before, after), [before, after]);
  const shown = sections.filter(({ isChanged, rows }) => isChanged || (isWhole && rows.length > 0));
  if (shown.length === 0) return <Empty text={t("cards.compare.same")} />;
  return (
    <div className={classes.sections}>
      {shown.map(({ section, isChanged, rows }) => (
        <section key={section} className={classes.section} aria-label={t(`card.section.${section}`)}>
          <div className={classes.sectionHead}>
            <h2>{t(`card.section.${section}`)}</h2>
            {isChanged && (
              <ToneBadge tone="info" icon={<IconPencil size="0.8125rem" />}>
                {t("cards.edit.changed")}
              </ToneBadge>
            )}
          </div>
          <ul className={classes.rows}>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of one comparison never move
              <Row key={at} section={section} row={row} isWhole={isWhole} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Row({ section, row, isWhole }: { section: CardSection; row: RowDifference; isWhole: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const fields = row.fields
    .map((field) => ({ field, pieces: shownPieces(section, field, words) }))
    .filter(({ pieces }) => pieces.length > 0);
  if (row.as === "same" && !isWhole) return null;
  return (
    <li className={classes.row} data-as={row.as}>
      {row.as === "added" && (
        <ToneBadge tone="success" icon={<IconPlus size="0.8125rem" />}>
          {t("cards.compare.added")}
        </ToneBadge>
      )}
      {row.as === "removed" && (
        <ToneBadge tone="danger" icon={<IconMinus size="0.8125rem" />}>
          {t("cards.compare.removed")}
        </ToneBadge>
      )}
      {fields.length === 1 && fields[0]?.field.field === "" ? (
        <p className={classes.text}>
          <Pieces pieces={fields[0].pieces} />
        </p>
      ) : (
        <dl className={classes.fields}>
          {fields.map(({ field, pieces }) => (
            <div key={field.field}>
              <dt>{words.field(field.field)}</dt>
              <dd>
                <Pieces pieces={pieces} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
