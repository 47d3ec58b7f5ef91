import type { AccountView, CardContent } from "@kck/contracts";
import { type CardSection, isSendable, sectionsOfMessage } from "@kck/domain";
import type { TFunction } from "i18next";
import { isEmptySection } from "../view/section-order";
import { showSum } from "../view/show-sum";

type AccountOf = (key: string) => AccountView | undefined;

/**
 * A card as plain text for the clipboard: one section, or all that may be told to a caller.
 *
 * Errors  never throws. A section that is for the centre alone is not copied: then it is the whole card.
 */
export function cardAsText(
  content: CardContent,
  section: CardSection | null,
  account: AccountOf,
  t: TFunction,
): string {
  const asked = section !== null && isSendable(section) ? section : null;
  const parts = sectionsOfMessage(asked)
    .filter((one) => !isEmptySection(content, one))
    .map((one) => `${t(`card.section.${one}`)}\n${linesOf(content, one, account, t).join("\n")}`);
  const symbol = content.symbol === null ? "" : ` (${content.symbol})`;
  return [`${content.title}${symbol}`, ...parts].join("\n\n");
}

const line = (...parts: (string | null | undefined)[]) =>
  `- ${parts.filter((part) => part !== null && part !== undefined && part !== "").join(", ")}`;

function linesOf(content: CardContent, section: CardSection, account: AccountOf, t: TFunction): string[] {
  switch (section) {
    case "documents":
      return content.documents.map(({ name, inCase, forWhom }) => line(name, inCase, forWhom));
    case "fees":
      return content.fees.map(({ title, amountGrosze, words, form, account: key }) => {
        const sum = amountGrosze === 0 ? t("card.free") : amountGrosze === null ? null : showSum(amountGrosze);
        return line(title, sum, words, form, key === null ? null : account(key)?.number);
      });
    case "places":
      return content.places.map(({ name, address, hours, phone }) => line(name, address, hours, phone));
    case "steps":
    case "script":
      return content[section].map((one) => line(one));
    case "forms":
      return content.forms.map(({ name, url }) => line(name, url));
    case "legalBasis":
      return content.legalBasis.map(({ act, reference }) => line(act, reference));
    case "questions":
      return content.questions.flatMap(({ question, answer }) => [question, answer]);
    case "deadline":
      return [content.deadline.words];
    case "eService":
      return content.eService === null ? [] : textsOf(content.eService);
    case "notOurs":
      return content.notOurs === null ? [] : textsOf(content.notOurs);
    default: {
      const value = content[section];
      return typeof value === "string" ? [value] : [];
    }
  }
}

const textsOf = (row: Readonly<Record<string, string | null>>): string[] =>
  Object.values(row).flatMap((text) => (text === null || text === "" ? [] : [text]));
