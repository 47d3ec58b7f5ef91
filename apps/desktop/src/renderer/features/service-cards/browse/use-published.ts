import { useEffect, useState } from "react";
import type { FoundCards } from "../search/open-card-search";
import { useCards } from "../store/cards-context";
import { type CardsAddress, filtersOf } from "./address";

/** More cards than there will ever be: the list shows all that fit. */
const ALL = 20_000;

/** The cards in force that fit, with the counts of every facet; answered on this machine, also while the server is away. */
export function usePublished(address: CardsAddress, words: string) {
  const { search, edition, state, error, retry } = useCards();
  const [found, setFound] = useState<FoundCards | null>(null);
  const filters = JSON.stringify(filtersOf(address));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition finds other cards by the same words
  useEffect(() => {
    let isCurrent = true;
    search?.search(words, JSON.parse(filters), ALL).then(
      (answer) => isCurrent && answer !== null && setFound(answer),
      () => isCurrent && setFound(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [search, edition, words, filters]);

  return { found, isPending: state !== "failed" && found === null, error: state === "failed" ? error : null, retry };
}
