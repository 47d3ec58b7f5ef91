import type { MarkedRange } from "@kck/search";

type Part = { readonly at: number; readonly part: string; readonly isMarked: boolean };

/**
 * Cuts a text where it is to be marked.
 *
 * Shapes  a text and ranges in any order, also overlapping ones or such that lie outside; the parts out, which together are the text.
 * Units   UTF-16 code units.
 */
export function split(text: string, ranges: readonly MarkedRange[]): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  const add = (to: number, isMarked: boolean) => {
    if (to > done) parts.push({ at: done, part: text.slice(done, to), isMarked });
    done = Math.max(done, to);
  };
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return parts;
}
