import type { CardId } from "@kck/contracts";
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { TrpcClient } from "../../../api/trpc";
import { type CardSet, compare, NO_CARDS, withCards, without } from "./card-set";

/** As many cards as the server gives in one answer. */
const AT_ONCE = 200;
const KEY = ["service-cards", "set"] as const;

const current = (queries: QueryClient): CardSet => queries.getQueryData<CardSet>(KEY) ?? NO_CARDS;
/** The set in the cache is the only one: what comes from two sides at once is put into the same. */
const change = (queries: QueryClient, to: (set: CardSet) => CardSet): CardSet => {
  const next = to(current(queries));
  queries.setQueryData<CardSet>(KEY, next);
  return next;
};

/**
 * The full set of cards: the index first, then what is missing or older, part by part, so that a screen can say how far it is.
 *
 * Errors  what has come stays where a part fails; asked again, only the rest is fetched.
 */
export function cardSetOptions(client: TrpcClient, queries: QueryClient) {
  return queryOptions({
    queryKey: KEY,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async (): Promise<CardSet> => {
      const index = await client.cards.index.query();
      const { kept, missing } = compare(current(queries), index);
      change(queries, () => kept);
      for (let from = 0; from < missing.length; from += AT_ONCE) {
        const ids = missing.slice(from, from + AT_ONCE);
        const come = await client.cards.fetch.query({ ids });
        change(queries, (set) => withCards(set, come));
      }
      // What went out of force between the index and its part is not waited for.
      const { cards } = current(queries);
      return { cards, total: cards.size };
    },
  });
}

/** Asks for just these cards again; one that is no longer in force goes. Does nothing before the full set was asked for. */
export async function refreshCards(client: TrpcClient, queries: QueryClient, ids: readonly CardId[]): Promise<void> {
  if (queries.getQueryState(KEY) === undefined) return;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const come = await client.cards.fetch.query({ ids: some });
    const there = new Set(come.map(({ id }) => id));
    const gone = some.filter((id) => !there.has(id));
    change(queries, (set) => withCards(without(set, gone), come));
  }
}

/** The ids of the cards that are here. */
export function knownCards(queries: QueryClient): readonly CardId[] {
  return [...current(queries).cards.keys()];
}

/** Compares with the server's index again. */
export function compareCards(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: KEY });
}
