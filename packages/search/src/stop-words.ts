import { hasDiacritics } from "./fold";

/**
 * Folded words that say nothing of the matter: left out of the index, and of a query.
 * "nie" is one of them, because "nie świeci" and "zgasła" are one matter and a query must not insist on it.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a aby albo ale az bez bo by byc byl byla bylo byly co czy dla do gdy gdzie go i ich ile im ja jak jaka jaki jakie jako " +
    "je jego jej jest jestem ktora ktore ktory ku lub ma mam mi mnie moj moja moje na nad nam nas nasz nie niz o od on ona " +
    "one oraz pan pani po pod prosze przed przez przy sie ta tak tam te tego tej ten to tu tutaj ty tym u w we wy z za ze zeby"
  ).split(" "),
);

/** Indexed, but a query does not insist on them: addresses are said with and without. */
const OPTIONAL_WORDS: ReadonlySet<string> = new Set(
  "ulica ulicy ulice ulico ulicach numer numeru numerze numerem sa".split(" "),
);

type Word = { readonly text: string; readonly folded: string };

/** "są" says nothing, but "SA" is a department, and "sa" may be either. */
export function isStopWord({ text, folded }: Word): boolean {
  return STOP_WORDS.has(folded) || (folded === "sa" && hasDiacritics(text));
}

export function isOptionalWord({ text, folded }: Word): boolean {
  return OPTIONAL_WORDS.has(folded) && text !== "SA";
}
