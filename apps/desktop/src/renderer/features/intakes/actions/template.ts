import { PLACEHOLDERS, type Placeholder } from "@kck/domain";

/** What a template's `{{…}}` stand for. */
export type Facts = Readonly<Record<Placeholder, string>>;

const HOLE = new RegExp(`\\{\\{\\s*(${PLACEHOLDERS.join("|")})\\s*\\}\\}`, "g");
const OPEN = /\[[^\]\n]*\]?/;

/**
 * Puts an intake's own values into a template for a public answer.
 *
 * Shapes  the template's body and the values in; text in which only `[…]` are left to be typed out.
 * Units   none; a value that is empty takes the brackets and the double space around it along.
 * Source  resources/data/README.md.
 */
export function fillTemplate(body: string, facts: Facts): string {
  const isKnown = (name: string): name is keyof Facts => name in facts;
  return body
    .replace(HOLE, (hole, name: string) => (isKnown(name) ? facts[name] : hole))
    .replace(/ ?\((?:miejsce: |adres: )?\s*\)/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** The first thing in brackets that somebody still has to type, or null. */
export function openPlace(text: string): string | null {
  return OPEN.exec(text)?.[0] ?? null;
}

/**
 * The answer as the resident will read it: a refusal says its reason.
 *
 * Shapes  the answer as typed and the reason in; the reason stands in place of the first `[…]`, or at the end where the
 *         answer does not say it yet.
 */
export function withReason(answer: string, label: string, reason: string): string {
  const why = reason.trim();
  if (why === "" || answer.includes(why)) return answer;
  const open = openPlace(answer);
  if (open !== null) return answer.replace(open, () => why);
  const text = answer.trim();
  return `${text}${text === "" ? "" : "\n\n"}${label}: ${why}`;
}
