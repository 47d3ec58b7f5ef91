import { useEffect, useMemo, useState } from "react";
import type { FoundCards } from "../search/open-card-search";
import { useCards } from "../store/cards-context";
import { type CardsAddress, filtersOf } from "./address";

/** More cards than there will ever be: the list shows all that fit. */
const ALL = 20_000;
const NO_FILTERS = "{}";
/** What a list needs of an answer. */
type Answer = Pick<FoundCards, "found" | "total" | "facets"> & {
  /** What it is the answer to, which is not yet what has been typed by then. */
  readonly words: string;
};

/** The cards in force that fit, with the counts of every facet; answered on this machine, also while the server is away. */
export function usePublished(address: CardsAddress, words: string) {
  const { search, edition, state, error, retry, set } = useCards();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const filters = JSON.stringify(filtersOf(address));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition finds other cards by the same words
  useEffect(() => {
    let isCurrent = true;
    search?.search(words, JSON.parse(filters), ALL).then(
      (next) => isCurrent && next !== null && setAnswer({ ...next, words }),
      () => isCurrent && setAnswer(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [search, edition, words, filters]);

  // Whoever asks for nothing need not wait for the search to be made ready.
  const isWhole = set.total > 0 && set.cards.size >= set.total;
  const listed = useMemo((): Answer | null => {
    if (!isWhole || words !== "" || filters !== NO_FILTERS) return null;
    const found = [...set.cards.values()].map((card) => ({ card, isPartial: false, reason: "listed" as const }));
    const none = { area: [], audience: [], unit: [], cell: [], way: [], place: [] };
    return { words, found, total: found.length, facets: none };
  }, [set, isWhole, words, filters]);

  const found = answer ?? listed;
  const hasFailed = state === "failed" && found === null;
  return { found, isPending: !hasFailed && found === null, error: hasFailed ? error : null, retry };
}
