import type { AccountView, CardView } from "@kck/contracts";

export type CardName = Pick<CardView, "id" | "key"> & { readonly title: string };

/** What a card only names by its key, and how one gets there. */
export type CardTools = {
  readonly account: (key: string) => AccountView | undefined;
  readonly card: (key: string) => CardName | undefined;
  /** Opens a related card; null where there is nowhere to go (print, a comparison). */
  readonly openCard: ((card: CardName) => void) | null;
  /** Little room: rows stand in two columns at most. */
  readonly isCompact: boolean;
};
