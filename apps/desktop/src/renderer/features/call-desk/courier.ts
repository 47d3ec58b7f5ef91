import type { MassEventId, Receipt } from "@kck/contracts";
import { newCommandId } from "../../api/command-id";
import { refusalOf } from "../../api/reason";
import type { TrpcClient } from "../../api/trpc";
import type { ContactDraft, DoneMatter, MatterDraft, Sending } from "./desk-draft";
import type { Desk } from "./desk-store";

export type Courier = {
  /** Tells the server that the contact has begun, and who is calling; what cannot be told now is told with the next command. */
  readonly tell: () => Promise<void>;
  /** Sends the matter that was decided to be sent. */
  readonly sendMatter: () => Promise<void>;
  readonly sendEnd: () => Promise<void>;
  /** Takes the caller out of an event in which they were counted; where nobody answers, the count stands and says so. */
  readonly takeBackCount: (id: MassEventId) => Promise<void>;
};

/** Reasons after which the outcome is not known or the moment was wrong: the same command is sent again, word for word. */
const AGAIN: ReadonlySet<string> = new Set(["server-away", "busy", "signed-out", "internal", "too-many-requests"]);

/**
 * Carries the desk's commands to the server, one after the other.
 *
 * Shapes  `keep` writes the draft and is waited for before anything goes out; `forget` removes it once the contact has ended;
 *         `tellRead` tells which cards were read, so that an answer is kept with them.
 * Errors  none escape: what is refused comes back to the desk as a refusal, what nobody answered leaves it `waiting`. Every
 *         command has the id that stands in the draft, so that sending twice does nothing twice.
 */
export function createCourier(
  client: TrpcClient,
  desk: Desk,
  keep: () => Promise<void>,
  forget: (contact: ContactDraft) => Promise<void>,
  tellRead: () => Promise<void>,
): Courier {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = queue.then(step);
    queue = done;
    return done;
  };
  const contact = () => desk.get().contact;

  const introduce = async () => {
    await start(client, desk);
    await saveResident(client, desk);
    await identify(client, desk);
  };

  /** What was undecided again while it waited for its turn is not sent, and the refusal that did so stays to be read. */
  const decided =
    (isDue: (running: ContactDraft) => boolean, step: (running: ContactDraft) => Promise<void>) => async () => {
      const before = contact();
      if (before === null || !isDue(before)) return desk.dispatch({ do: "idle" });
      desk.dispatch({ do: "flying" });
      await keep();
      try {
        await introduce();
        await tellRead();
        const running = contact();
        if (running !== null) await step(running);
      } catch (error) {
        const refusal = refusalOf(error);
        desk.dispatch(AGAIN.has(refusal.reason) ? { do: "waiting", refusal } : { do: "refused", refusal });
      }
      desk.dispatch({ do: "idle" });
      await keep();
    };

  return {
    tell: () =>
      inTurn(async () => {
        try {
          await introduce();
        } catch (error) {
          const refusal = refusalOf(error);
          if (!AGAIN.has(refusal.reason)) desk.dispatch({ do: "refused", refusal });
        }
      }),
    sendMatter: () =>
      inTurn(
        decided(
          ({ matter }) => matter?.sending != null,
          async ({ matter }) => {
            if (matter?.sending == null) return;
            desk.dispatch({ do: "saved", matter: await deliver(client, desk, matter, matter.sending) });
          },
        ),
      ),
    takeBackCount: (id) =>
      inTurn(async () => {
        const running = contact();
        if (running === null) return;
        desk.dispatch({ do: "flying" });
        try {
          await client.massEvents.takeBack.mutate({ commandId: newCommandId(), id, contactId: running.id });
          desk.dispatch({ do: "count-taken-back", id });
        } catch (error) {
          desk.dispatch({ do: "refused", refusal: refusalOf(error) });
        }
        desk.dispatch({ do: "idle" });
        await keep();
      }),
    sendEnd: () =>
      inTurn(
        decided(
          ({ end }) => end?.command != null,
          async (running) => {
            if (running.end?.command == null) return;
            const { result, note, command } = running.end;
            await client.contacts.end.mutate({ commandId: command, id: running.id, result, note });
            desk.dispatch({ do: "ended", at: new Date().toISOString() });
            await forget(running);
          },
        ),
      ),
  };
}

async function start(client: TrpcClient, desk: Desk): Promise<void> {
  const running = desk.get().contact;
  if (running === null || running.isStarted) return;
  await client.contacts.start.mutate({ commandId: running.startCommand, id: running.id, channel: "phone" });
  desk.dispatch({ do: "started" });
}

async function saveResident(client: TrpcClient, desk: Desk): Promise<void> {
  const running = desk.get().contact;
  if (running?.caller.tag !== "new" || running.caller.isSaved) return;
  const { id, name, command } = running.caller;
  const phone = running.phone.trim() || null;
  const input = { commandId: command, id, version: null, name, email: null, address: null, phone };
  try {
    await client.residents.save.mutate(input);
  } catch (error) {
    // Whom the server does not take is not the caller: otherwise every command after it would be refused too.
    if (!AGAIN.has(refusalOf(error).reason)) desk.dispatch({ do: "caller", caller: { tag: "unknown" } });
    throw error;
  }
  desk.dispatch({ do: "resident-saved" });
}

async function identify(client: TrpcClient, desk: Desk): Promise<void> {
  const running = desk.get().contact;
  if (running === null) return;
  const { caller } = running;
  const isAnonymous = caller.tag === "anonymous";
  const who = {
    // What was typed before the caller asked to stay unnamed is in the draft alone.
    phone: isAnonymous ? null : running.phone.trim() || null,
    residentId: caller.tag === "resident" || caller.tag === "new" ? caller.id : null,
    isAnonymous,
  };
  const print = JSON.stringify(who);
  const told = running.identified;
  if (told === null && who.phone === null && who.residentId === null && !who.isAnonymous) return;
  if (told?.print === print && told.isDone) return;
  const command = told?.print === print ? told.command : newCommandId();
  desk.dispatch({ do: "identifying", command, print });
  await client.contacts.identify.mutate({ commandId: command, id: running.id, ...who });
  desk.dispatch({ do: "identified", command });
}

/** Logs and answers, follows and notes, or counts the caller; each step that was answered is not sent again. */
async function deliver(client: TrpcClient, desk: Desk, matter: MatterDraft, sending: Sending): Promise<DoneMatter> {
  if (sending.tag === "follow") {
    if (!sending.isFollowed) {
      await client.intakes.follow.mutate(sending.input);
      desk.dispatch({ do: "followed" });
    }
    if (sending.note !== null) await client.intakes.note.mutate(sending.note);
    const { number, subject } = sending;
    return { id: sending.input.id, number, subject, how: "followed", unitId: null, dueAt: null };
  }
  if (sending.tag === "count") {
    const { input, news, subject, said } = sending;
    await client.massEvents.count.mutate(input);
    return { how: "counted", id: input.id, subject, news, said, matter: { ...matter, sending: null } };
  }
  const { input, answer, subject } = sending;
  const receipt = sending.receipt ?? (await client.intakes.log.mutate(input));
  desk.dispatch({ do: "logged", receipt });
  const isAnswered = answer !== null && (await answered(client, answer, receipt));
  // A receipt that a draft kept from before there were rules does not say where it went; its command does.
  const named = input.forwardTo === "rules" || receipt.status === "duplicate" ? null : input.forwardTo;
  const unitId = receipt.unitId ?? named;
  const isJoined = receipt.status === "duplicate";
  const how = isJoined ? "joined" : isAnswered ? "answered" : unitId === null ? "kept" : "forwarded";
  // The caller hears what the server promised; the desk's own count stands in only for a receipt that does not say it.
  const dueAt = receipt.dueAt === undefined ? sending.dueAt : receipt.dueAt;
  return { id: receipt.id, number: receipt.number, subject, how, unitId, dueAt };
}

/** An intake that is logged but may not be answered stays with the centre; logging it again would help nobody. */
async function answered(client: TrpcClient, commandId: string, { id, version }: Receipt): Promise<boolean> {
  try {
    await client.intakes.answer.mutate({ commandId, id, version });
    return true;
  } catch (error) {
    if (AGAIN.has(refusalOf(error).reason)) throw error;
    return false;
  }
}
