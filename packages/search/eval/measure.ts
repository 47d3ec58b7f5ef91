import type { Query } from "./queries";

/** Keys of cards, best first. */
export type Search = (text: string) => readonly string[];

/** What came of one query. `place` counts from 1 and is null where none of the answers was found. */
export type Outcome = Query & { readonly found: readonly string[]; readonly place: number | null };

/** Shares between 0 and 1. */
export type Figures = { readonly recallAt1: number; readonly recallAt3: number; readonly mrr: number };

/** What the part kept aside must reach. */
export const AIMS = { recallAt1: 0.85, recallAt3: 0.95 } as const;

export function ask(search: Search, queries: readonly Query[]): Outcome[] {
  return queries.map((asked) => {
    const found = search(asked.query);
    const at = found.findIndex((key) => asked.answers.includes(key));
    return { ...asked, found, place: at === -1 ? null : at + 1 };
  });
}

/** Whether whoever typed it sees an answer without looking further. */
export const isAmong = (first: number, { place }: Outcome): boolean => place !== null && place <= first;

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const mean = (worth: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + worth(outcome), 0) / Math.max(1, outcomes.length);
  return {
    recallAt1: mean((outcome) => Number(isAmong(1, outcome))),
    recallAt3: mean((outcome) => Number(isAmong(3, outcome))),
    mrr: mean(({ place }) => (place === null ? 0 : 1 / place)),
  };
}

export const reaches = (figures: Figures): boolean =>
  figures.recallAt1 >= AIMS.recallAt1 && figures.recallAt3 >= AIMS.recallAt3;

/** "recall@1 0.87 recall@3 0.96 mrr 0.91": cut, not rounded, so that it never shows an aim that was missed. */
export function toLine({ recallAt1, recallAt3, mrr }: Figures): string {
  const cut = (share: number) => (Math.floor(share * 100 + 1e-9) / 100).toFixed(2);
  return `recall@1 ${cut(recallAt1)} recall@3 ${cut(recallAt3)} mrr ${cut(mrr)}`;
}
