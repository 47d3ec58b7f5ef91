import type { CardId, CardView, UnitView } from "@kck/contracts";
import { useCallback, useEffect, useRef, useState } from "react";
import { type CardSearch, openCardSearch } from "../search/open-card-search";
import { type CardSet, isComplete } from "./card-set";
import { difference } from "./feed";

type Built = { readonly search: CardSearch; readonly cards: ReadonlyMap<CardId, CardView> };
export type SearchFeed = {
  /** Null until the full set can be searched. */
  readonly search: CardSearch | null;
  readonly edition: number;
  readonly error: unknown;
  readonly retry: () => void;
};

/** Makes the search of a full set ready, then tells it every change. */
export function useSearchFeed(
  set: CardSet | undefined,
  units: readonly UnitView[],
  opens: ReadonlyMap<CardId, number>,
): SearchFeed {
  const [built, setBuilt] = useState<Built | null>(null);
  const [edition, setEdition] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const opened = useRef<CardSearch | null>(null);
  const isBuilding = useRef(false);
  const isWhole = set !== undefined && isComplete(set);

  useEffect(() => {
    if (!isWhole || built !== null || isBuilding.current || error !== null) return;
    isBuilding.current = true;
    opened.current ??= openCardSearch();
    const search = opened.current;
    search.load([...set.cards.values()], units, opens).then(
      () => {
        isBuilding.current = false;
        setBuilt({ search, cards: set.cards });
      },
      (failure: unknown) => {
        isBuilding.current = false;
        setError(failure ?? new Error("the search of cards was not made ready"));
      },
    );
  }, [isWhole, set, units, opens, built, error]);

  useEffect(() => {
    if (built === null || set === undefined || built.cards === set.cards) return;
    const { come, gone } = difference(built.cards, set.cards);
    for (const id of gone) built.search.remove(id);
    for (const card of come) built.search.replace(card);
    setBuilt({ search: built.search, cards: set.cards });
    setEdition((one) => one + 1);
  }, [built, set]);

  useEffect(() => built?.search.setOpens(opens), [built?.search, opens]);

  useEffect(
    () => () => {
      opened.current?.close();
      opened.current = null;
    },
    [],
  );
  const retry = useCallback(() => setError(null), []);
  return { search: built?.search ?? null, edition, error, retry };
}
