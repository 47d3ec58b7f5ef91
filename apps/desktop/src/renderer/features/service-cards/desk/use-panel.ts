import type { CardView } from "@kck/contracts";
import { useSyncExternalStore } from "react";
import { useCards } from "../store/cards-context";
import { usePanelHost } from "./panel-host";
import type { PanelState } from "./panel-state";

/** A part of the panel's state; the component is drawn again only when this part changes. */
export function usePanel<Part>(select: (state: PanelState) => Part): Part {
  const { panel } = usePanelHost();
  return useSyncExternalStore(panel.subscribe, () => select(panel.get()));
}

/** The opened card as it is in force now; null where none is open, or it went out of force. */
export function useOpenedCard(): CardView | null {
  const id = usePanel(({ opened }) => opened?.id ?? null);
  const { set } = useCards();
  return id === null ? null : (set.cards.get(id) ?? null);
}
