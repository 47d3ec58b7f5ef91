import { CountCaller, LogIntake } from "@kck/contracts";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { newCommandId } from "../../api/command-id";
import { createTrpcClient } from "../../api/trpc";
import { createCourier } from "./courier";
import { createDesk } from "./desk-store";
import { AT, COMMAND, CONTACT, contactOf, MATTER } from "./testing";

afterEach(() => vi.unstubAllGlobals());

const DUE = "2026-03-11T14:30:00.000Z";

type Fate = "answers" | "is away" | "answers into the void";
type Call = { procedure: string; input: { commandId: string; id?: string } };

/** A server that does each command once, as ours does, behind a line that may be cut before or after it. */
function standIn(fates: readonly Fate[], due: string | null = DUE, status = "registered") {
  const done = new Map<string, Call>();
  let turn = 0;
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    const fate = fates[turn] ?? "answers";
    turn += 1;
    if (fate === "is away") throw new TypeError("connection refused");
    const procedures = new URL(String(url), "http://kck.test").pathname.replace("/trpc/", "").split(",");
    const inputs: Record<string, Call["input"]> = JSON.parse(String(init?.body));
    const answers = procedures.map((procedure, at) => {
      const input = inputs[at] ?? { commandId: "" };
      done.set(`${procedure} ${input.commandId}`, { procedure, input });
      const dueAt = procedure === "intakes.log" ? { dueAt: due } : {};
      return {
        result: { data: { id: input.id, number: "KCK/2026/000123", version: 0, status, ...dueAt } },
      };
    });
    if (fate === "answers into the void") throw new TypeError("connection reset");
    return new Response(JSON.stringify(answers), { headers: { "content-type": "application/json" } });
  };
  vi.stubGlobal("fetch", fetch);
  const sent = () => [...done.values()];
  return {
    sent,
    times: (procedure: string) => [...done.values()].filter((call) => call.procedure === procedure).length,
  };
}

const input = LogIntake.parse({
  commandId: newCommandId(),
  id: MATTER,
  contactId: CONTACT,
  kind: "information",
  categoryId: null,
  description: "Do której czynny urząd?",
  answers: [],
  place: { street: null, houseNumber: null, placeText: null, districtNumber: null, latitude: null, longitude: null },
  phoneHandover: null,
  forwardTo: null,
});

function openDesk(counted: string | null = null) {
  const desk = createDesk();
  const kept: string[] = [];
  const keep = async () => void kept.push(JSON.stringify(desk.get().contact));
  const courier = createCourier(
    createTrpcClient(),
    desk,
    keep,
    async () => undefined,
    async () => undefined,
  );
  desk.dispatch({ do: "start", id: CONTACT, command: COMMAND, matterId: MATTER, at: AT });
  desk.dispatch({ do: "phone", typed: "600 000 100" });
  const decide = () =>
    desk.dispatch({
      do: "send",
      sending: {
        tag: "log",
        isTried: false,
        input,
        answer: newCommandId(),
        receipt: null,
        subject: "",
        dueAt: counted,
      },
    });
  const decideCount = () =>
    desk.dispatch({
      do: "send",
      sending: {
        tag: "count",
        isTried: false,
        input: counting,
        news: NEWS,
        subject: "Brak prądu",
        said: "ciemno w bloku",
      },
    });
  return { desk, courier, kept, decide, decideCount };
}

const NEWS = { to: "sms", at: "+48600000100" } as const;
const counting = CountCaller.parse({
  commandId: newCommandId(),
  id: "0198c0de-0000-7000-8000-000000000066",
  contactId: CONTACT,
  wantsNews: true,
});

test("a matter is sent after the contact it belongs to and who is calling, and leaves its number", async () => {
  const server = standIn([]);
  const { desk, courier, decide } = openDesk();
  decide();
  await courier.sendMatter();
  expect(["contacts.start", "contacts.identify", "intakes.log", "intakes.answer"].map(server.times)).toEqual([
    1, 1, 1, 1,
  ]);
  expect(contactOf(desk.get())).toMatchObject({ matter: null, done: [{ number: "KCK/2026/000123", how: "answered" }] });
});

test("the caller hears the deadline that the server promised, not the one the desk counted", async () => {
  standIn([]);
  const { desk, courier, decide } = openDesk();
  decide();
  await courier.sendMatter();
  expect(contactOf(desk.get()).done).toMatchObject([{ dueAt: DUE }]);
});

test("where the server promised nothing, the desk's own count is not told either", async () => {
  standIn([], null);
  const { desk, courier, decide } = openDesk("2026-03-09T14:30:00.000Z");
  decide();
  await courier.sendMatter();
  expect(contactOf(desk.get()).done).toMatchObject([{ dueAt: null }]);
});

test("what joined a mass event is with no unit, whichever was named for it", async () => {
  standIn([], null, "duplicate");
  const { desk, courier, decide } = openDesk();
  decide();
  await courier.sendMatter();
  expect(contactOf(desk.get()).done).toMatchObject([{ how: "joined", unitId: null, dueAt: null }]);
});

test("before anything goes out, the draft holds the words and the id of the command", async () => {
  standIn(["is away"]);
  const { desk, courier, kept, decide } = openDesk();
  decide();
  await courier.sendMatter();
  expect(kept[0]).toContain(input.commandId);
  expect(desk.get()).toMatchObject({ delivery: "waiting", refusal: { reason: "server-away" } });
});

test("however the line is cut, each command is done once, and what was typed is there until it is answered", async () => {
  const fate = fc.constantFrom<Fate>("answers", "is away", "answers into the void");
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 12 }), async (fates) => {
      const server = standIn(fates);
      const { desk, courier, decide } = openDesk();
      decide();
      for (let tries = 0; tries <= fates.length && contactOf(desk.get()).matter !== null; tries += 1) {
        expect(contactOf(desk.get()).matter?.sending).toMatchObject({ input });
        await courier.sendMatter();
      }
      expect(["contacts.start", "contacts.identify", "intakes.log", "intakes.answer"].map(server.times)).toEqual([
        1, 1, 1, 1,
      ]);
      expect(contactOf(desk.get()).done).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test("what the server refuses comes back with its reason, and is sent again under another id", async () => {
  const refusal = { reason: "phone-handover-missing", fields: ["phoneHandover"] };
  const error = { message: refusal.reason, code: -32600, data: { code: "BAD_REQUEST", httpStatus: 400, refusal } };
  vi.stubGlobal("fetch", async (url: string | URL | Request) => {
    const isLog = String(url).includes("intakes.log");
    const body = isLog ? [{ error }] : [{ result: { data: { id: CONTACT } } }];
    return new Response(JSON.stringify(body), {
      headers: { "content-type": "application/json" },
      status: isLog ? 400 : 200,
    });
  });
  const { desk, courier, decide } = openDesk();
  decide();
  await courier.sendMatter();
  expect(desk.get()).toMatchObject({ delivery: "idle", refusal });
  expect(contactOf(desk.get()).matter?.sending).toBeNull();
});

test("the number of a caller who wants no name is told to nobody, and gone from the draft once the matter is saved", async () => {
  const server = standIn([]);
  const { desk, courier, kept, decide } = openDesk();
  desk.dispatch({ do: "caller", caller: { tag: "anonymous" } });
  decide();
  await courier.sendMatter();
  expect(server.times("contacts.identify")).toBe(1);
  expect(JSON.stringify(server.sent())).not.toContain("600 000 100");
  expect(contactOf(desk.get()).done).toHaveLength(1);
  expect(kept.at(-1)).not.toContain("600 000 100");
});

test("whoever gives the name after all finds the typed number there, and the server is told", async () => {
  const server = standIn([]);
  const { desk, courier } = openDesk();
  desk.dispatch({ do: "caller", caller: { tag: "anonymous" } });
  await courier.tell();
  desk.dispatch({ do: "caller", caller: { tag: "unknown" } });
  await courier.tell();
  expect(contactOf(desk.get()).phone).toBe("600 000 100");
  expect(server.sent().at(-1)?.input).toMatchObject({ phone: "600 000 100", isAnonymous: false });
});

test("a caller is counted after the contact has begun and the number is told, and no intake is logged", async () => {
  const server = standIn([]);
  const { desk, courier, decideCount } = openDesk();
  decideCount();
  await courier.sendMatter();
  expect(server.sent().map(({ procedure }) => procedure)).toEqual([
    "contacts.start",
    "contacts.identify",
    "massEvents.count",
  ]);
  expect(contactOf(desk.get())).toMatchObject({
    matter: null,
    done: [{ how: "counted", id: counting.id, news: NEWS, said: "ciemno w bloku" }],
  });
});

test("however the line is cut, a caller is counted once, and the words stay in the draft until it is answered", async () => {
  const fate = fc.constantFrom<Fate>("answers", "is away", "answers into the void");
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 9 }), async (fates) => {
      const server = standIn(fates);
      const { desk, courier, kept, decideCount } = openDesk();
      decideCount();
      for (let tries = 0; tries <= fates.length && contactOf(desk.get()).matter !== null; tries += 1) {
        await courier.sendMatter();
        expect(kept[0]).toContain(counting.commandId);
      }
      expect(server.times("massEvents.count")).toBe(1);
      expect(contactOf(desk.get()).done).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test("a count is taken back, and what was typed goes on as it was; where nobody answers, the count stands", async () => {
  const server = standIn(["answers", "answers", "answers", "is away"]);
  const { desk, courier, kept, decideCount } = openDesk();
  desk.dispatch({ do: "describe", words: "ciemno w bloku" });
  decideCount();
  await courier.sendMatter();
  await courier.takeBackCount(counting.id);
  expect(desk.get()).toMatchObject({ delivery: "idle", refusal: { reason: "server-away" } });
  expect(contactOf(desk.get())).toMatchObject({ matter: null, done: [{ how: "counted" }] });
  await courier.takeBackCount(counting.id);
  expect(server.times("massEvents.takeBack")).toBe(1);
  expect(contactOf(desk.get())).toMatchObject({ done: [], matter: { description: "ciemno w bloku", sending: null } });
  expect(kept.at(-1)).not.toContain("counted");
});

test("while a count is being taken back it is on its way, also where the server says no; an end typed meanwhile keeps its note", async () => {
  const server = standIn(["answers", "answers", "answers", "is away"]);
  const { desk, courier, decideCount } = openDesk();
  decideCount();
  await courier.sendMatter();
  const refused = courier.takeBackCount(counting.id);
  await Promise.resolve();
  expect(desk.get().delivery).toBe("flying");
  await refused;
  expect(desk.get().delivery).toBe("idle");

  const back = courier.takeBackCount(counting.id);
  await Promise.resolve();
  desk.dispatch({ do: "end-open", result: "answered", note: "" });
  desk.dispatch({ do: "end-note", words: "oddzwoni" });
  desk.dispatch({ do: "end-send", command: newCommandId() });
  const ended = courier.sendEnd();
  await back;
  expect(contactOf(desk.get())).toMatchObject({ done: [], end: { note: "oddzwoni" } });
  await ended;
  expect(server.sent().at(-1)).toMatchObject({ procedure: "contacts.end", input: { note: "oddzwoni" } });
  expect(desk.get()).toMatchObject({ contact: null, delivery: "idle" });
});

test("an end that a refused take-back has opened again is not sent, and the desk waits for nothing", async () => {
  const server = standIn(["answers", "answers", "answers", "is away"]);
  const { desk, courier, decideCount } = openDesk();
  decideCount();
  await courier.sendMatter();
  const back = courier.takeBackCount(counting.id);
  await Promise.resolve();
  desk.dispatch({ do: "end-open", result: "answered", note: "oddzwoni" });
  desk.dispatch({ do: "end-send", command: newCommandId() });
  await Promise.all([back, courier.sendEnd()]);
  expect(server.times("contacts.end")).toBe(0);
  expect(desk.get()).toMatchObject({ delivery: "idle", refusal: { reason: "server-away" } });
  expect(contactOf(desk.get()).end).toEqual({ result: "answered", note: "oddzwoni", command: null });
});

test("an event that has ended meanwhile counts nobody, and the matter goes on", async () => {
  const refusal = { reason: "wrong-status", fields: [] };
  const error = { message: refusal.reason, code: -32600, data: { code: "BAD_REQUEST", httpStatus: 400, refusal } };
  vi.stubGlobal("fetch", async (url: string | URL | Request) => {
    const isCount = String(url).includes("massEvents.count");
    const body = isCount ? [{ error }] : [{ result: { data: { id: CONTACT } } }];
    return new Response(JSON.stringify(body), {
      headers: { "content-type": "application/json" },
      status: isCount ? 400 : 200,
    });
  });
  const { desk, courier, decideCount } = openDesk();
  decideCount();
  await courier.sendMatter();
  expect(desk.get()).toMatchObject({ delivery: "idle", refusal });
  expect(contactOf(desk.get())).toMatchObject({ done: [], matter: { sending: null } });
});

test("a caller without a name is counted without a number, and the typed one is gone from the draft", async () => {
  const server = standIn([]);
  const { desk, courier, kept } = openDesk();
  desk.dispatch({ do: "caller", caller: { tag: "anonymous" } });
  const input = { ...counting, wantsNews: false };
  desk.dispatch({ do: "send", sending: { tag: "count", isTried: false, input, news: null, subject: "", said: "" } });
  await courier.sendMatter();
  expect(contactOf(desk.get()).done).toMatchObject([{ how: "counted", news: null }]);
  expect(JSON.stringify(server.sent())).not.toContain("600 000 100");
  expect(kept.at(-1)).not.toContain("600 000 100");
});
