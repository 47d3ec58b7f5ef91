import { CardReadingInput, CardSearchInput, type KeptView } from "@kck/contracts";
import { z } from "zod";
import type { Drafts } from "../../../../bridge";
import { newCommandId } from "../../../api/command-id";
import { refusalOf } from "../../../api/reason";

/** What is still to be told: each under the id that it was given once, with the instant at which it happened. */
const Entry = z.discriminatedUnion("tag", [
  z.strictObject({ tag: z.literal("read"), input: CardReadingInput.required(), tries: z.int() }),
  z.strictObject({ tag: z.literal("search"), input: CardSearchInput.required(), tries: z.int() }),
]);
type Entry = z.infer<typeof Entry>;
const Entries = z.array(Entry);

type Reading = Omit<CardReadingInput, "id" | "at">;
type Search = Omit<CardSearchInput, "id" | "at">;
type Server = {
  readonly read: { mutate(input: { readings: CardReadingInput[] }): Promise<KeptView> };
  readonly searched: { mutate(input: { searches: CardSearchInput[] }): Promise<KeptView> };
};

export type ToldQueue = {
  readonly read: (reading: Reading) => void;
  readonly searched: (search: Search) => void;
  /** Tells the server what it has not heard; done once it answered, or nobody did. */
  readonly flush: () => Promise<void>;
};

/** As many as the server takes at once. */
const AT_ONCE = 50;
/** So many are kept while the server is away; the oldest go first. */
const MOST_KEPT = 400;
/** Opening a card at a section is two facts and one message. */
const PAUSE_MS = 600;
const RETRY_MS = 5_000;
/** What is told later than this says when it happened; until then the server's clock is the better one. */
const LATE_MS = 15_000;
/** The contact that a reading belongs to may come a little later; one that has not come after so many tries never will. */
const MOST_TRIES = 30;

/**
 * Tells the server which cards were read and which searches were given up.
 *
 * Shapes  kept under a key of its own beside the draft of the contact, so that neither a crash nor an outage loses one,
 *         nor a contact that ended meanwhile.
 * Errors  none escape. What nobody answered is told again under the same id; what is refused for good is forgotten.
 */
export function createToldQueue(server: Server, drafts: Drafts, key: string): ToldQueue {
  let waiting: readonly Entry[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const keep = async () => {
    try {
      await (waiting.length === 0 ? drafts.remove(key) : drafts.save(key, JSON.stringify(waiting)));
    } catch {
      // A full disk: the desk says so of its own draft; what is waiting here is still told from memory.
    }
  };
  const found = drafts.load(key).then(
    (text) => {
      waiting = [...entriesOf(text), ...waiting];
      if (waiting.length > 0) later(PAUSE_MS);
    },
    () => undefined, // a draft that cannot be read is as good as none
  );

  const later = (ms: number) => {
    timer ??= setTimeout(() => void flush(), ms);
  };
  const add = (entry: Entry) => {
    waiting = [...waiting, entry].slice(-MOST_KEPT);
    void found.then(keep);
    later(PAUSE_MS);
  };

  const settle = ({ kept, refused }: KeptView) => {
    const mayComeLater = new Set(refused.filter(({ reason }) => reason === "not-found").map(({ id }) => id));
    const gone = new Set<string>([...kept, ...refused.map(({ id }) => id).filter((id) => !mayComeLater.has(id))]);
    waiting = waiting
      .filter(({ input }) => !gone.has(input.id))
      .map((entry) => (mayComeLater.has(entry.input.id) ? { ...entry, tries: entry.tries + 1 } : entry))
      .filter(({ tries }) => tries < MOST_TRIES);
  };

  const send = async (tag: Entry["tag"]) => {
    const some = waiting.filter((entry) => entry.tag === tag).slice(0, AT_ONCE);
    if (some.length === 0) return;
    try {
      const readings = some.flatMap((entry) => (entry.tag === "read" ? [onWire(entry.input)] : []));
      const searches = some.flatMap((entry) => (entry.tag === "search" ? [onWire(entry.input)] : []));
      settle(tag === "read" ? await server.read.mutate({ readings }) : await server.searched.mutate({ searches }));
    } catch (error) {
      // What the server will never take must not hold up the rest.
      if (refusalOf(error).reason === "bad-input") waiting = waiting.filter((entry) => !some.includes(entry));
    }
  };

  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const done = queue.then(async () => {
      await found;
      if (waiting.length === 0) return;
      await send("read");
      await send("search");
      await keep();
      if (waiting.length > 0) later(RETRY_MS);
    });
    queue = done;
    return done;
  };

  const stamp = () => ({ id: newCommandId(), at: new Date().toISOString() });
  return {
    read: (reading) => {
      const input = CardReadingInput.required().safeParse({ ...reading, ...stamp() });
      if (input.success) add({ tag: "read", input: input.data, tries: 0 });
    },
    searched: (search) => {
      const input = CardSearchInput.required().safeParse({ ...search, ...stamp() });
      if (input.success) add({ tag: "search", input: input.data, tries: 0 });
    },
    flush,
  };
}

function onWire<Input extends { at: string }>(input: Input): Omit<Input, "at"> & { at?: string } {
  if (Date.now() - Date.parse(input.at) > LATE_MS) return input;
  const { at: _now, ...rest } = input;
  return rest;
}

function entriesOf(text: string | null): readonly Entry[] {
  try {
    return Entries.safeParse(JSON.parse(text ?? "[]")).data ?? [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
