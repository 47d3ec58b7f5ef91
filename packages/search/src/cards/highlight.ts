import { tokenize } from "../tokens";

/** The words that a query found, as they stand in the cards: folded forms, and the beginning that is still being typed. */
export type Marks = { readonly forms: readonly string[]; readonly beginnings: readonly string[] };

/** A piece of a text: `text.slice(start, end)`. */
export type MarkedRange = { readonly start: number; readonly end: number };

/**
 * Finds in a text the words that a query meant, inflected as they stand there.
 *
 * Shapes  any text and the marks of a result; out: ranges in reading order, not overlapping.
 * Units   `start` and `end` count UTF-16 units. Needs no dictionary: the marks already hold the inflected forms.
 * Errors  never throws.
 */
export function highlight(text: string, marks: Marks): MarkedRange[] {
  const forms = new Set(marks.forms);
  return tokenize(text)
    .filter(({ folded }) => forms.has(folded) || marks.beginnings.some((beginning) => folded.startsWith(beginning)))
    .map(({ start, end }) => ({ start, end }));
}
