import type { CardContent } from "@kck/contracts";
import { readAccountNumber } from "@kck/domain";
import { useTranslation } from "react-i18next";
import { MarkWords } from "./card-marks";
import { CardRows } from "./card-rows";
import classes from "./card-view.module.css";
import { Marked } from "./marked";
import type { CardTools } from "./section-tools";
import { showSum } from "./show-sum";

type Row<Section extends "documents" | "fees" | "places"> = CardContent[Section][number];

const words = (text: string | null) => (text === null || text === "" ? null : <Marked text={text} />);

export function Documents({ rows, isCompact }: { rows: readonly Row<"documents">[]; isCompact: boolean }) {
  const { t } = useTranslation();
  return (
    <CardRows
      label={t("card.section.documents")}
      rows={rows}
      isCompact={isCompact}
      columns={[
        {
          head: t("card.document"),
          cell: ({ name, mark }) => (
            <>
              <Marked text={name} /> <MarkWords mark={mark} />
            </>
          ),
        },
        { head: t("card.inCase"), cell: ({ inCase }) => words(inCase) },
        { head: t("card.forWhom"), cell: ({ forWhom }) => words(forWhom) },
      ]}
    />
  );
}

export function Fees({ rows, tools }: { rows: readonly Row<"fees">[]; tools: CardTools }) {
  const { t } = useTranslation();
  return (
    <CardRows
      label={t("card.section.fees")}
      rows={rows}
      isCompact={tools.isCompact}
      columns={[
        {
          head: t("card.fee"),
          cell: ({ title, amountGrosze, words: said, mark }) => (
            <>
              <Marked text={title} /> {amountGrosze !== null && said !== null && <>({words(said)}) </>}
              <MarkWords mark={mark} />
            </>
          ),
        },
        { head: t("card.amount"), isSum: true, cell: (row) => <Amount row={row} /> },
        { head: t("card.payment"), cell: ({ form }) => words(form) },
        {
          head: t("card.account"),
          cell: ({ account }) => (account === null ? null : <Account accountKey={account} tools={tools} />),
        },
      ]}
    />
  );
}

/** The sum, or what is said in its place. */
function Amount({ row: { amountGrosze, words: said } }: { row: Row<"fees"> }) {
  const { t } = useTranslation();
  if (amountGrosze === 0) return <strong>{t("card.free")}</strong>;
  if (amountGrosze !== null) return <strong className={classes.sum}>{showSum(amountGrosze)}</strong>;
  return said === null || said === "" ? t("card.amountUnknown") : words(said);
}

function Account({ accountKey, tools }: { accountKey: string; tools: CardTools }) {
  const { t } = useTranslation();
  const account = tools.account(accountKey);
  if (account === undefined) return <span className={classes.doubt}>{t("card.accountUnknown")}</span>;
  return (
    <>
      <span className={classes.account}>{readAccountNumber(account.number) ?? account.number}</span>{" "}
      <span className={classes.quiet}>{account.name}</span> <MarkWords mark={account.mark} />
    </>
  );
}

export function Places({ rows }: { rows: readonly Row<"places">[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.places}>
      {rows.map((place, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a revision never move, and two may be alike
        <li key={index}>
          <strong>
            <Marked text={place.name} />
          </strong>{" "}
          <MarkWords mark={place.mark} />
          <dl className={classes.facts}>
            <Fact name={t("card.address")} text={place.address} />
            <Fact name={t("card.hours")} text={place.hours} />
            <Fact name={t("card.appointment")} text={place.appointment} />
            <Fact name={t("card.phone")} text={place.phone} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** One line of a list of facts; none where nothing is known. */
export function Fact({ name, text }: { name: string; text: string | null }) {
  if (text === null || text === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Marked text={text} />
      </dd>
    </div>
  );
}
