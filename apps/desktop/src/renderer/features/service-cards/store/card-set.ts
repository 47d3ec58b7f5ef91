import type { CardId, CardIndexView, CardView } from "@kck/contracts";

/** The cards in force as far as they have come, by id, and how many there are in all. */
export type CardSet = { readonly cards: ReadonlyMap<CardId, CardView>; readonly total: number };

export const NO_CARDS: CardSet = { cards: new Map(), total: 0 };

/** Takes cards in, each in place of an older revision of it; a newer one that has come meanwhile stays. */
export function withCards({ cards, total }: CardSet, come: readonly CardView[]): CardSet {
  const all = new Map(cards);
  for (const card of come) {
    const there = all.get(card.id);
    if (there === undefined || there.revision <= card.revision) all.set(card.id, card);
  }
  return { cards: all, total: Math.max(total, all.size) };
}

/** Takes out what is no longer in force. */
export function without({ cards, total }: CardSet, gone: readonly CardId[]): CardSet {
  const left = new Map(cards);
  const count = gone.filter((id) => left.delete(id)).length;
  return count === 0 ? { cards, total } : { cards: left, total: Math.max(left.size, total - count) };
}

/**
 * Compares what is there with the index of the server.
 *
 * Shapes  the set and the index in; out: the set without what is not in the index, and the ids of what is missing or of
 *         another revision.
 */
export function compare(set: CardSet, index: CardIndexView): { kept: CardSet; missing: CardId[] } {
  const inForce = new Set(index.map(({ id }) => id));
  const gone = [...set.cards.keys()].filter((id) => !inForce.has(id));
  const missing = index.filter(({ id, revisionId }) => set.cards.get(id)?.revisionId !== revisionId);
  return { kept: { ...without(set, gone), total: index.length }, missing: missing.map(({ id }) => id) };
}

export function isComplete({ cards, total }: CardSet): boolean {
  return cards.size >= total;
}
