/** From the first sign to the one behind the last. */
export type Range = readonly [from: number, to: number];
type Part = { readonly at: number; readonly part: string; readonly isMarked: boolean };

/**
 * Cuts a text where it is to be marked.
 *
 * Shapes  a text and ranges in any order, also overlapping ones or such that lie outside; the parts out, which together are the text.
 * Units   UTF-16 code units.
 */
export function split(text: string, ranges: readonly Range[]): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  const add = (to: number, isMarked: boolean) => {
    if (to > done) parts.push({ at: done, part: text.slice(done, to), isMarked });
    done = Math.max(done, to);
  };
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    add(Math.min(from, text.length), false);
    add(Math.min(to, text.length), true);
  }
  add(text.length, false);
  return parts;
}
