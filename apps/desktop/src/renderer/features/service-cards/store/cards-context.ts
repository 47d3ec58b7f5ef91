import type { AccountView, CardView } from "@kck/contracts";
import { createContext, useContext, useEffect } from "react";
import type { CardSearch } from "../search/open-card-search";
import type { CardSet } from "./card-set";

/** `loading`: cards are coming; `building`: they are here and the search is being made ready; then it answers each keystroke. */
export type CardsState = "loading" | "building" | "ready" | "failed";

export type Cards = {
  readonly state: CardsState;
  readonly error: unknown;
  readonly set: CardSet;
  readonly cardByKey: (key: string) => CardView | undefined;
  readonly account: (key: string) => AccountView | undefined;
  /** There as soon as the state is `ready`. */
  readonly search: CardSearch | null;
  /** Grows with every change of what the search knows: what was found before may be found differently. */
  readonly edition: number;
  readonly retry: () => void;
  /** Has the cards loaded for a person who does not need them all day. */
  readonly want: () => void;
};

export const CardsContext = createContext<Cards | null>(null);

/** The cards in force and their search; loaded from the moment on at which somebody needs them. */
export function useCards(): Cards {
  const cards = useContext(CardsContext);
  if (cards === null) throw new Error("cards are asked for outside of the frame");
  const { want } = cards;
  useEffect(want, [want]);
  return cards;
}
