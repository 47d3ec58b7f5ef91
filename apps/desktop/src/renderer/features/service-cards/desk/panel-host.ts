import type { CardView, ContactId } from "@kck/contracts";
import { createContext, useContext } from "react";
import type { Panel } from "./panel-store";
import type { ToldQueue } from "./told-queue";

/** What the panel knows of the desk it stands at. */
export type PanelHost = {
  readonly panel: Panel;
  readonly told: ToldQueue;
  /** The contact that is running; null between two. */
  readonly contactId: ContactId | null;
  /** The caller's number as it is typed by then, for an SMS. */
  readonly phone: () => string;
  /** A card was opened for whoever is on the line. */
  readonly onRead: (card: CardView) => void;
  /** Makes the matter one of this intake category ("this is an intervention"); null while there is nobody whose matter it is. */
  readonly logAs: ((categoryCode: string) => void) | null;
  /** Gives the keyboard back to the desk. */
  readonly onLeave: () => void;
};

export const PanelHostContext = createContext<PanelHost | null>(null);

export function usePanelHost(): PanelHost {
  const host = useContext(PanelHostContext);
  if (host === null) throw new Error("a part of the panel of cards stands outside of the desk");
  return host;
}
