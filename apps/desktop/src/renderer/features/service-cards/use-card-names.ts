import { useMemo } from "react";
import { useCards } from "./store/cards-context";

export type NamedCard = { readonly key: string; readonly title: string; readonly symbol: string | null };

/** The cards in force by key, symbol and title, for choosing among them. */
export function useCardNames(): NamedCard[] {
  const { set } = useCards();
  return useMemo(
    () => [...set.cards.values()].map(({ key, content }) => ({ key, title: content.title, symbol: content.symbol })),
    [set],
  );
}
