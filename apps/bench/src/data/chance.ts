import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance that comes out the same for the same seed. */
export type Chance = {
  /** From 0 up to but not including 1. */
  next(): number;
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
};

export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const next = () => uniformFloat64(generator);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("there is nothing to pick from");
    return item;
  };
  return { next, below, pick };
}
