import type { CardContent } from "@kck/contracts";
import type { SendableSection } from "@kck/domain";
import { type CardMessageTexts, fill } from "./outbox";

type Accounts = ReadonlyMap<string, string>;

const SUM = new Intl.NumberFormat("pl-PL", {
  style: "currency",
  currency: "PLN",
  trailingZeroDisplay: "stripIfInteger",
});
const joined = (parts: readonly (string | null | undefined | false)[], by: string) =>
  parts.filter((part): part is string => typeof part === "string" && part !== "").join(by);
const listed = (lines: readonly string[]) =>
  lines
    .filter((line) => line !== "")
    .map((line) => `- ${line}`)
    .join("\n");

/**
 * A section as plain text, the way it is read in a letter.
 *
 * Shapes  the card's content, the section, the wording, and the numbers of accounts by their keys; empty where the
 *         section says nothing.
 * Errors  never throws; an account that is not there is left out.
 */
export function sectionText(
  content: CardContent,
  section: SendableSection,
  texts: CardMessageTexts,
  accounts: Accounts,
): string {
  switch (section) {
    case "description":
    case "criteria":
    case "result":
    case "appeal":
    case "dataProtection":
      return content[section];
    case "steps":
      return content.steps.map((step, at) => `${at + 1}. ${step}`).join("\n");
    case "script":
      return content.script.join(" ");
    case "deadline":
      return content.deadline.words;
    case "documents":
      return listed(
        content.documents.map(({ name, inCase, forWhom }) =>
          joined(
            [name, inCase && fill(texts.inCase, { words: inCase }), forWhom && fill(texts.forWhom, { words: forWhom })],
            "; ",
          ),
        ),
      );
    case "fees":
      return listed(content.fees.map((fee) => feeText(fee, texts, accounts)));
    case "places":
      return listed(
        content.places.map(({ name, address, hours, appointment, phone }) =>
          joined(
            [
              joined([name, address], ", "),
              hours,
              appointment && fill(texts.appointment, { words: appointment }),
              phone && fill(texts.phone, { number: phone }),
            ],
            "; ",
          ),
        ),
      );
    case "eService":
      return content.eService === null
        ? ""
        : joined([content.eService.name, content.eService.words, content.eService.url], "\n");
    case "forms":
      return listed(content.forms.map(({ name, url }) => joined([name, url], ": ")));
    case "legalBasis":
      return listed(content.legalBasis.map(({ act, reference }) => joined([act, reference], ", ")));
    case "notOurs": {
      if (content.notOurs === null) return "";
      const { who, number, words, url } = content.notOurs;
      return joined([joined([who, number && fill(texts.phone, { number })], ", "), words, url], "\n");
    }
    case "questions":
      return content.questions.map(({ question, answer }) => `${question}\n${answer}`).join("\n\n");
  }
}

function feeText(fee: CardContent["fees"][number], texts: CardMessageTexts, accounts: Accounts): string {
  const { title, amountGrosze, words, form, account } = fee;
  const sum = amountGrosze === null ? null : amountGrosze === 0 ? texts.free : SUM.format(amountGrosze / 100);
  const number = account === null ? undefined : accounts.get(account);
  const paid = [words, form, number && fill(texts.account, { number })];
  return joined([joined([title, sum], ": "), ...paid], "; ");
}
