import type { IntakeId } from "@kck/contracts";
import { IntakeId as AnIntakeId } from "@kck/contracts";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import { newCommandId } from "../../api/command-id";
import { connection } from "../../api/connection";
import { type TrpcClient, useTRPCClient } from "../../api/trpc";
import { useMe } from "../../api/use-me";
import { openDrafts } from "../../platform/drafts";
import { type Panel, panelOf } from "../service-cards/desk/panel-store";
import { createToldQueue, type ToldQueue } from "../service-cards/desk/told-queue";
import { type Courier, createCourier } from "./courier";
import type { DeskAction } from "./desk-actions";
import type { DeskState } from "./desk-state";
import { createDesk, type Desk } from "./desk-store";
import { createDraftKeeper, type DraftKeeper } from "./draft-keeper";
import { resumeDesk } from "./resume";
import { tieCards } from "./tie-cards";

export type DeskTools = {
  readonly desk: Desk;
  readonly keeper: DraftKeeper;
  readonly courier: Courier;
  readonly panel: Panel;
  readonly told: ToldQueue;
};

/** One desk for each person who has worked in this window: leaving the screen and coming back finds it as it was. */
const desks = new Map<string, DeskTools>();

export const newIntakeId = (): IntakeId => AnIntakeId.parse(newCommandId());

function deskOf(userId: string, client: TrpcClient): DeskTools {
  const known = desks.get(userId);
  if (known !== undefined) return known;
  const desk = createDesk();
  const drafts = openDrafts();
  const keeper = createDraftKeeper(drafts, desk, userId);
  const panel = panelOf(userId);
  const told = createToldQueue(client.cardUse, drafts, `cards.${userId}`);
  const courier = createCourier(client, desk, keeper.flush, keeper.forget, told.flush);
  const tools = { desk, keeper, courier, panel, told };
  tieCards(desk, panel, told);
  desks.set(userId, tools);
  void resumeDesk(desk, keeper, client, newIntakeId());
  return tools;
}

const DeskContext = createContext<DeskTools | null>(null);

export function DeskProvider({ children }: { children: ReactNode }) {
  const client = useTRPCClient();
  const { id } = useMe();
  const tools = useMemo(() => deskOf(id, client), [id, client]);
  useEffect(() => {
    // Who is on the line is told as soon as somebody listens again; what was decided to be sent waits for the consultant.
    const end = connection.subscribe(() => {
      const { contact } = tools.desk.get();
      if (connection.get() !== "online") return;
      void (contact === null ? tools.told.flush() : tools.courier.tell().then(tools.told.flush));
    });
    return () => {
      end();
      void tools.keeper.flush();
    };
  }, [tools]);
  return <DeskContext.Provider value={tools}>{children}</DeskContext.Provider>;
}

export function useDeskTools(): DeskTools {
  const tools = useContext(DeskContext);
  if (tools === null) throw new Error("a part of the desk stands outside of it");
  return tools;
}

/** A part of the desk's state; the component is drawn again only when this part changes. */
export function useDesk<Part>(select: (state: DeskState) => Part): Part {
  const { desk } = useDeskTools();
  return useSyncExternalStore(desk.subscribe, () => select(desk.get()));
}

export function useDispatch(): (action: DeskAction) => void {
  return useDeskTools().desk.dispatch;
}
