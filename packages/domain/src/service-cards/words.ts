/** A piece of a text: in both, only in the older, or only in the newer one. */
export type Piece = { readonly as: "same" | "removed" | "added"; readonly text: string };

/** So many words may be put in and taken out before the middle of two texts counts as written anew. */
const MOST_CHANGES = 800;

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/**
 * What differs between two texts, word by word.
 *
 * Shapes  the pieces that are `same` or `removed` make the older text, those `same` or `added` the newer one, to the letter.
 * Units   a word is a run of letters and digits; spaces and marks stand each for themselves. Time grows with the length
 *         times the number of changes, and past 800 changes the differing middle is told as a whole.
 * Errors  never throws.
 * Source  E. W. Myers, "An O(ND) difference algorithm and its variations", 1986.
 */
export function compareWords(older: string, newer: string): Piece[] {
  const [a, b] = [tokensOf(older), tokensOf(newer)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = compareTokens(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([
    { as: "same", text: a.slice(0, head).join("") },
    ...middle,
    { as: "same", text: a.slice(a.length - tail).join("") },
  ]);
}

function compareTokens(a: readonly string[], b: readonly string[]): Piece[] {
  const rounds = a.length === 0 || b.length === 0 ? null : roundsOf(a, b);
  if (rounds === null) {
    return [
      { as: "removed", text: a.join("") },
      { as: "added", text: b.join("") },
    ];
  }
  return pathBack(a, b, rounds);
}

/** How far each diagonal comes with 0, 1, 2 … changes; null where it takes too many. */
function roundsOf(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const rounds: Int32Array[] = [];
  const most = Math.min(MOST_CHANGES, a.length + b.length);
  let reached = new Int32Array(2 * most + 3);
  const at = (diagonal: number) => reached[diagonal + most + 1] ?? 0;
  for (let changes = 0; changes <= most; changes += 1) {
    rounds.push(reached.slice(most + 1 - changes - 1, most + 1 + changes + 2));
    const next = reached.slice();
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const isDown = diagonal === -changes || (diagonal !== changes && at(diagonal - 1) < at(diagonal + 1));
      let x = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next[diagonal + most + 1] = x;
      if (x >= a.length && x - diagonal >= b.length) return rounds;
    }
    reached = next;
  }
  return null;
}

function pathBack(a: readonly string[], b: readonly string[], rounds: readonly Int32Array[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = rounds.length - 1; changes >= 0; changes -= 1) {
    const before = rounds[changes];
    const at = (diagonal: number) => before?.[diagonal + changes + 1] ?? 0;
    const diagonal = x - y;
    const isDown = diagonal === -changes || (diagonal !== changes && at(diagonal - 1) < at(diagonal + 1));
    const fromX = changes === 0 ? 0 : at(isDown ? diagonal + 1 : diagonal - 1);
    const fromY = changes === 0 ? 0 : fromX - (isDown ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) {
      pieces.push({ as: "same", text: a[x - 1] ?? "" });
      x -= 1;
      y -= 1;
    }
    if (changes === 0) break;
    pieces.push(isDown ? { as: "added", text: b[y - 1] ?? "" } : { as: "removed", text: a[x - 1] ?? "" });
    [x, y] = [fromX, fromY];
  }
  return pieces.toReversed();
}

/** Pieces of one sort in one, without empty ones; within a change what was removed comes first. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed !== "") out.push({ as: "removed", text: removed });
    if (added !== "") out.push({ as: "added", text: added });
    [removed, added] = ["", ""];
  };
  let same = "";
  for (const { as, text } of pieces) {
    if (text === "") continue;
    if (as === "same") {
      flush();
      same += text;
      continue;
    }
    if (same !== "") out.push({ as: "same", text: same });
    same = "";
    if (as === "removed") removed += text;
    else added += text;
  }
  flush();
  if (same !== "") out.push({ as: "same", text: same });
  return out;
}
