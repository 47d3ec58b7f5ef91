import { isPressing, suggestionsFor, weightOf } from "../src/index";
import type { Arrival } from "./city";

/** Somebody at work, as whoever deals out the matters sees them. */
export type Desk = {
  readonly id: string;
  readonly load: number;
  readonly capacity: number;
  readonly open: readonly Arrival[];
  knows(category: number): boolean;
};
/** Who gets a matter of those who are there; null leaves it in the queue. */
export type Strategy = {
  readonly name: string;
  /** Sorts the queue, what goes first at the front. */
  readonly order: (queue: Arrival[], now: Date) => Arrival[];
  readonly choose: (present: readonly Desk[], matter: Arrival, now: Date) => string | null;
};

const asTheyCame = (queue: Arrival[]) => queue;

/** The rule of the product. */
export const SUGGESTION: Strategy = {
  name: "our suggestion",
  order(queue, now) {
    const rank = ({ priority, createdAt }: Arrival) =>
      weightOf(priority, createdAt, now) + (isPressing(priority, createdAt, now) ? 100 : 0);
    return queue.toSorted((a, b) => rank(b) - rank(a) || a.id - b.id);
  },
  choose(present, { category, street, priority, createdAt }, now) {
    const candidates = present.map(({ id, load, capacity, open, knows }) => ({
      id,
      load,
      capacity,
      isAbsent: false,
      knowsCategory: knows(category),
      sameStreet: open.filter((one) => one.street === street).length,
      sameResident: 0,
    }));
    const matter = { weight: weightOf(priority, createdAt, now), isPressing: isPressing(priority, createdAt, now) };
    return suggestionsFor(candidates, matter)[0]?.id ?? null;
  },
};

/** One after the other, however much they have. */
export function roundRobin(): Strategy {
  let turn = 0;
  return {
    name: "round robin",
    order: asTheyCame,
    choose: (present) => present[turn++ % Math.max(1, present.length)]?.id ?? null,
  };
}

/** Whoever has nothing in hand takes the oldest. */
export const WHOEVER_IS_FREE: Strategy = {
  name: "whoever is free",
  order: asTheyCame,
  choose: (present) => present.find(({ open }) => open.length === 0)?.id ?? null,
};
