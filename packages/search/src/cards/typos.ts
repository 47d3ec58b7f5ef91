/** How many letters may be wrong in a word of this length. */
export function typosAllowed(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Which letters a word has, as bits: two words with too many letters of their own need no closer look. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

export function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const LONGEST = 40;
const rows: readonly Uint8Array[] = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2));

/**
 * How many letters must be added, dropped, changed or swapped to make `typed` of `known`; one more than `most` where it takes more.
 *
 * Shapes  folded words of at most 40 letters; with `isPrefix` the rest of `known` costs nothing.
 * Units   time grows with the product of both lengths and stops as soon as `most` is passed.
 */
export function distance(typed: string, known: string, most: number, isPrefix: boolean): number {
  const far = most + 1;
  if (typed.length > LONGEST || known.length > LONGEST) return far;
  if (typed.length - known.length > most || (!isPrefix && known.length - typed.length > most)) return far;
  const width = isPrefix ? Math.min(known.length, typed.length + most) : known.length;
  let [before, row, older] = [rows[0], rows[1], rows[2]];
  if (before === undefined || row === undefined || older === undefined) return far;
  for (let column = 0; column <= width; column++) before[column] = column;
  for (let line = 1; line <= typed.length; line++) {
    const letter = typed.charCodeAt(line - 1);
    row[0] = line;
    let best = line;
    for (let column = 1; column <= width; column++) {
      const other = known.charCodeAt(column - 1);
      let cost = Math.min(cell(before, column) + 1, cell(row, column - 1) + 1);
      cost = Math.min(cost, cell(before, column - 1) + (letter === other ? 0 : 1));
      const isSwapped = letter === known.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === other;
      if (line > 1 && column > 1 && isSwapped) cost = Math.min(cost, cell(older, column - 2) + 1);
      row[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return far;
    [older, before, row] = [before, row, older];
  }
  if (!isPrefix) return Math.min(far, cell(before, width));
  let least = far;
  for (let column = 0; column <= width; column++) least = Math.min(least, cell(before, column));
  return least;
}

function cell(row: Uint8Array, at: number): number {
  return row[at] ?? LONGEST;
}
