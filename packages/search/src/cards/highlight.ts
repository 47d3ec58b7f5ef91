import { type Token, tokenize } from "../tokens";

/** The words that a query found, as they stand in the cards: folded forms, and the beginning that is still being typed. */
export type Marks = { readonly forms: readonly string[]; readonly beginnings: readonly string[] };

/** A piece of a text: `text.slice(start, end)`. */
export type MarkedRange = { readonly start: number; readonly end: number };

/** The same cards stand there from one letter to the next; as many short texts as a hundred cards have on screen. */
const MOST_CUT = 1_000;
const LONGEST_KEPT = 200;
const cut = new Map<string, readonly Token[]>();
const sets = new WeakMap<Marks, ReadonlySet<string>>();

function tokensOf(text: string): readonly Token[] {
  const known = cut.get(text);
  if (known !== undefined) return known;
  const tokens = tokenize(text);
  if (text.length > LONGEST_KEPT) return tokens;
  if (cut.size >= MOST_CUT) cut.clear();
  cut.set(text, tokens);
  return tokens;
}

function formsOf(marks: Marks): ReadonlySet<string> {
  const known = sets.get(marks);
  if (known !== undefined) return known;
  const forms = new Set(marks.forms);
  sets.set(marks, forms);
  return forms;
}

/**
 * Finds in a text the words that a query meant, inflected as they stand there.
 *
 * Shapes  any text and the marks of a result; out: ranges in reading order, not overlapping.
 * Units   `start` and `end` count UTF-16 units. Needs no dictionary: the marks already hold the inflected forms.
 * Errors  never throws.
 */
export function highlight(text: string, marks: Marks): MarkedRange[] {
  const forms = formsOf(marks);
  return tokensOf(text)
    .filter(({ folded }) => forms.has(folded) || marks.beginnings.some((beginning) => folded.startsWith(beginning)))
    .map(({ start, end }) => ({ start, end }));
}
