import { createHash } from "node:crypto";

/** Chance that comes out the same every time. */
export type Chance = {
  /** From 0 up to but not including 1. */
  next(): number;
  between(low: number, high: number): number;
  /** True in this share of cases. */
  in(share: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  shuffle<T>(items: readonly T[]): T[];
};

/** The chance of a name: whoever asks under the same name gets the same sequence, whatever others asked before. */
export function chanceOf(name: string): Chance {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0);
  // mulberry32: small, and even enough for dates and choices.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    in: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    shuffle: (items) =>
      items
        .map((item) => ({ item, rank: next() }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
  };
}
