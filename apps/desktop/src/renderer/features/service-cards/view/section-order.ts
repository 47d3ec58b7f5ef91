import type { CardContent } from "@kck/contracts";
import { CARD_SECTIONS, type CardSection } from "@kck/domain";

/** For whom a card is shown: people of the centre, or the resident whom a preview imagines. */
export type Reader = "centre" | "resident";

/** What stands in the head of a card. */
const IN_HEAD: readonly CardSection[] = ["title", "symbol", "otherSymbols", "area", "cell"];
/** What helps to find a card or to hold the conversation. */
const OF_CENTRE: readonly CardSection[] = ["synonyms", "script", "categories", "internalNote"];
/** "Not ours" goes before everything: what follows would send the caller to the wrong door. */
const FIRST: readonly CardSection[] = ["notOurs"];

/** Whether nothing is known for a section. */
export function isEmptySection(content: CardContent, section: CardSection): boolean {
  if (section === "deadline") return content.deadline.words === "" && content.deadline.rule === null;
  const value = content[section];
  return value === null || ((typeof value === "string" || Array.isArray(value)) && value.length === 0);
}

/** The sections of a card that say something, in the order in which they are read. */
export function sectionsOf(content: CardContent, reader: Reader): readonly CardSection[] {
  const hidden = reader === "resident" ? [...IN_HEAD, ...OF_CENTRE] : IN_HEAD;
  const rest = CARD_SECTIONS.filter((section) => !FIRST.includes(section));
  return [...FIRST, ...rest].filter((section) => !hidden.includes(section) && !isEmptySection(content, section));
}
