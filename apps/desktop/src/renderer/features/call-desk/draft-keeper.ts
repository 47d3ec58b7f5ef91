import type { ContactId } from "@kck/contracts";
import type { Drafts } from "../../../bridge";
import { type ContactDraft, readDraft } from "./desk-draft";
import type { Desk } from "./desk-store";
import { createHold, ownLocks } from "./hold";

/** How long a keystroke may wait before it is written. */
const PAUSE_MS = 300;

export type Parked = { readonly id: ContactId; readonly savedAt: string; readonly contact: ContactDraft };

export type DraftKeeper = {
  /** Writes what is not written yet, and answers once it is. */
  readonly flush: () => Promise<void>;
  readonly forget: (contact: ContactDraft) => Promise<void>;
  /** The contacts of this person that were kept on this machine, never ended and are in no other window, the newest first. */
  readonly list: () => Promise<Parked[]>;
  /** Whether another window of this person has the contact in hand: two would write over each other's words. */
  readonly isElsewhere: (id: ContactId) => Promise<boolean>;
};

/**
 * Keeps the running contact as an encrypted draft, at most a third of a second behind the keyboard.
 *
 * Shapes  one draft for each contact, under a key with the person's id: another person at this machine does not get it.
 * Errors  none escape. A draft that cannot be written is told to the desk, which says so; work goes on.
 */
export function createDraftKeeper(drafts: Drafts, desk: Desk, userId: string): DraftKeeper {
  const prefix = `desk.${userId}.`;
  let written: ContactDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const done = queue.then(step);
    queue = done.catch(() => undefined);
    return done;
  };

  const write = () =>
    inTurn(async () => {
      const { contact } = desk.get();
      if (contact === null || contact === written) return;
      const isKept = await drafts.save(prefix + contact.id, JSON.stringify(contact)).then(
        (saved) => saved.ok,
        () => false, // a full disk, a closed storage: the screen says that the draft is not kept
      );
      if (isKept) written = contact;
      desk.dispatch({ do: "kept", isKept });
    });

  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return write();
  };

  const { hold, isElsewhere } = createHold(ownLocks());
  desk.subscribe(() => {
    const { contact } = desk.get();
    hold(contact === null ? null : prefix + contact.id);
    if (contact === written || timer !== null) return;
    timer = setTimeout(() => void flush(), PAUSE_MS);
  });
  // Whoever closes the window in mid-sentence does not wait for the timer.
  globalThis.addEventListener("pagehide", () => void flush());
  globalThis.document.addEventListener("visibilitychange", () => void flush());

  return {
    flush,
    forget: (contact) => inTurn(() => drafts.remove(prefix + contact.id)).catch(() => undefined),
    list: () =>
      inTurn(async () => {
        const entries = (await drafts.list()).filter(({ key }) => key.startsWith(prefix));
        const read = await Promise.all(
          entries.map(async ({ key, savedAt }) => ({
            savedAt,
            contact: (await isElsewhere(key)) ? null : readDraft((await drafts.load(key)) ?? ""),
          })),
        );
        return read.flatMap(({ savedAt, contact }) => (contact === null ? [] : [{ id: contact.id, savedAt, contact }]));
      }).catch(() => []),
    isElsewhere: (id) => isElsewhere(prefix + id),
  };
}
