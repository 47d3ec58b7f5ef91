import type { ContactView, IntakeId } from "@kck/contracts";
import { newCommandId } from "../../api/command-id";
import type { TrpcClient } from "../../api/trpc";
import { type ContactDraft, newMatter } from "./desk-draft";
import type { Desk } from "./desk-store";
import type { DraftKeeper } from "./draft-keeper";

/** A contact that runs on the server but was never typed into on this machine. */
export function fromServer(view: ContactView, matterId: IntakeId): ContactDraft {
  const caller = view.isAnonymous
    ? ({ tag: "anonymous" } as const)
    : view.residentId === null
      ? ({ tag: "unknown" } as const)
      : ({ tag: "resident", id: view.residentId, name: null } as const);
  return {
    version: 1,
    id: view.id,
    startCommand: newCommandId(),
    startedAt: view.startedAt,
    isStarted: true,
    phone: view.phoneTyped ?? "",
    newName: "",
    caller,
    identified: null,
    done: view.intakes.map((intake) => ({ ...intake, how: "kept", unitId: null, dueAt: null })),
    read: [],
    matter: newMatter(matterId),
    end: null,
  };
}

/**
 * Brings back what was going on before the window closed: first what was typed here, else what the server knows of.
 *
 * Errors  none escape: where the server is away, the draft is there all the same. A contact begun meanwhile is left alone, and
 *         so is one that another window of the same person has in hand.
 */
export async function resumeDesk(
  desk: Desk,
  keeper: DraftKeeper,
  client: TrpcClient,
  matterId: IntakeId,
): Promise<void> {
  const [newest] = await keeper.list();
  if (desk.get().contact !== null) return;
  if (newest !== undefined) {
    desk.dispatch({ do: "restore", contact: newest.contact, savedAt: newest.savedAt });
    return;
  }
  const open = await client.contacts.open.query().catch(() => null); // the live stream tells when the server is back
  if (open === null || (await keeper.isElsewhere(open.id))) return;
  if (desk.get().contact === null) desk.dispatch({ do: "resume", contact: fromServer(open, matterId) });
}
