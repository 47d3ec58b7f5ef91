import type { CardId, CardView } from "@kck/contracts";

/** What has to be told to a search that knows `before`, so that it knows `after`. */
export function difference(
  before: ReadonlyMap<CardId, CardView>,
  after: ReadonlyMap<CardId, CardView>,
): { come: CardView[]; gone: CardId[] } {
  return {
    come: [...after.values()].filter((card) => before.get(card.id) !== card),
    gone: [...before.keys()].filter((id) => !after.has(id)),
  };
}
