import { CardId, type CardReadingInput, ContactId, type KeptView, RevisionId } from "@kck/contracts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Drafts } from "../../../../bridge";
import { createToldQueue } from "./told-queue";

const id = (tail: number) => `00000000-0000-4000-8000-${String(tail).padStart(12, "0")}`;
const reading = {
  cardId: CardId.parse(id(1)),
  revisionId: RevisionId.parse(id(2)),
  section: null,
  contactId: ContactId.parse(id(3)),
  afterMs: 1_200,
};

/** Drafts of one machine, which outlive the window. */
function machine(): Drafts {
  const texts = new Map<string, string>();
  return {
    save: async (key, text) => {
      texts.set(key, text);
      return { ok: true };
    },
    load: async (key) => texts.get(key) ?? null,
    remove: async (key) => void texts.delete(key),
    list: async () => [],
  };
}

type Fate = "keeps" | "is away" | "knows no such contact";

/** A server that does with each message what it is told to, and then keeps everything. */
function serverThat(...fates: Fate[]) {
  const heard: CardReadingInput[][] = [];
  const answer = (ids: readonly string[]): KeptView => {
    const fate = fates.shift() ?? "keeps";
    if (fate === "is away") throw new TypeError("connection refused");
    const isKept = fate === "keeps";
    return {
      kept: isKept ? [...ids] : [],
      refused: isKept ? [] : ids.map((one) => ({ id: one, reason: "not-found" as const })),
    };
  };
  return {
    heard,
    read: {
      mutate: async ({ readings }: { readings: CardReadingInput[] }) => {
        heard.push(readings);
        return answer(readings.map((one) => one.id));
      },
    },
    searched: { mutate: async ({ searches }: { searches: { id: string }[] }) => answer(searches.map((one) => one.id)) },
  };
}

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-02T09:00:00Z") }));
afterEach(() => void vi.useRealTimers());

test("a card and its section are told in one message, once", async () => {
  const server = serverThat();
  const told = createToldQueue(server, machine(), "cards");
  told.read(reading);
  told.read({ ...reading, section: "fees", afterMs: null });
  await told.flush();
  await told.flush();
  expect(server.heard.map((readings) => readings.map(({ section }) => section))).toEqual([[null, "fees"]]);
});

test("what nobody heard is told again under the same id, and says when it happened once that is long ago", async () => {
  const server = serverThat("is away");
  const told = createToldQueue(server, machine(), "cards");
  told.read(reading);
  await told.flush();
  vi.setSystemTime(new Date("2026-03-02T09:10:00Z"));
  await told.flush();
  const [first, second] = server.heard.map(([one]) => one);
  expect(second?.id).toBe(first?.id);
  expect(first?.at).toBeUndefined();
  expect(second?.at).toBe("2026-03-02T09:00:00.000Z");
});

test("a window that is gone leaves its readings to the next one", async () => {
  const drafts = machine();
  const before = createToldQueue(serverThat("is away"), drafts, "cards");
  before.read(reading);
  await before.flush();
  const server = serverThat();
  await createToldQueue(server, drafts, "cards").flush();
  expect(server.heard.flat()).toMatchObject([{ cardId: reading.cardId, contactId: reading.contactId }]);
  expect(await drafts.load("cards")).toBeNull();
});

test("a reading waits for the contact that it belongs to", async () => {
  const server = serverThat("knows no such contact", "keeps");
  const told = createToldQueue(server, machine(), "cards");
  told.read(reading);
  for (let n = 0; n < 3; n++) await told.flush();
  expect(server.heard).toHaveLength(2);
});
