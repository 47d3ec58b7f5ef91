import { join } from "node:path";
import { fillCards, readCards } from "@kck/api";
import type { RoutingExplanation } from "@kck/contracts";
import { openDatabase } from "@kck/db";
import pg from "pg";
import type { Person } from "../data/city";
import type { Filled } from "../data/open-filled";
import { type ActionTimes, createTimes, type LeftOut } from "../day/times";
import { dataOf } from "../measure/answers";
import { openLine } from "../measure/line";
import { signIn } from "../measure/people";
import { run } from "../measure/program";
import { describe, type Machine } from "../report/machine";
import { RESOURCES } from "../root";
import { openDisplay } from "./display";
import { type AskRules, type DeskCall, drawCalls } from "./draw-calls";
import { type Memory, memoryOf } from "./memory";
import type { DesktopApp } from "./open-desktop";
import { type ListScrolled, scrollList } from "./scroll-list";
import { type FirstLoad, openOneMore, startSignedIn } from "./starts";
import { searchCards, takeCall } from "./take-call";
import { type Traced, tracer } from "./trace";

/** How much is done: starts of the program, further windows, hours with so many calls, and seconds of scrolling. */
export type DeskPlan = {
  readonly starts: number;
  readonly windows: number;
  readonly hours: number;
  readonly callsAnHour: number;
  readonly scrollSeconds: number;
};
export type DeskFigures = {
  readonly load: FirstLoad;
  readonly times: readonly ActionTimes[];
  /** What was done and is not among the times. */
  readonly leftOut: readonly LeftOut[];
  /** After each hour of calls. */
  readonly memory: readonly Memory[];
  readonly list: ListScrolled;
  readonly cards: number;
  readonly machine: Machine;
};

/** As many as a set of a large city has; the example cards are repeated until there are so many. */
const CARDS = 1_000;
/** Every so manieth call begins with a look into the cards. */
const SEARCH_EVERY = 4;

/** Measures the desktop as it is shipped, driven by keyboard, over the built server and a filled database. */
export async function measureDesk(filled: Filled, plan: DeskPlan, traces: string | null): Promise<DeskFigures> {
  const cards = await addCards(filled.serverUrl);
  const pool = new pg.Pool({ connectionString: filled.ownerUrl, max: 2, application_name: "kck bench" });
  const server = await run("apps/server/dist/main.js", {
    KCK_DATA: join(filled.folder, "data"),
    KCK_DEMO: "off",
    KCK_LOG: "warn",
    PORT: "0",
    DATABASE_URL: filled.serverUrl,
    DATABASE_OWNER_URL: filled.ownerUrl,
  });
  try {
    const display = await openDisplay();
    try {
      const person = filled.city.people.findLast(({ role }) => role === "consultant");
      if (person === undefined) throw new Error("there is no consultant");
      const where = { serverUrl: server.url, display: display.name, email: person.email };
      const times = createTimes();
      const calls = await drawFor(server.url, person, pool, plan, times);
      for (let start = 1; start < plan.starts; start += 1) await startSignedIn(where, times, async () => undefined);
      const worked = await startSignedIn(where, times, async (desktop, load) => {
        for (let window = 0; window < plan.windows; window += 1) await openOneMore(desktop, times);
        const traced = tracer(desktop, traces);
        const memory = await takeCalls(desktop, calls, plan, times, traced);
        const list = await traced("list", () => scrollList(desktop.page, plan.scrollSeconds, times));
        return { load, memory, list };
      });
      return { ...worked, times: times.all(), leftOut: times.leftOut(), cards, machine: await describe(pool) };
    } finally {
      display.close();
    }
  } finally {
    await server.stop();
    await pool.end();
  }
}

/** As many different calls as the day has, where there are so many. */
async function drawFor(
  url: string,
  person: Person,
  pool: pg.Pool,
  { hours, callsAnHour }: DeskPlan,
  times: ReturnType<typeof createTimes>,
): Promise<readonly DeskCall[]> {
  const [signedIn] = await signIn(url, [person]);
  const line = openLine(url, 1);
  const ask: AskRules = async (matter) =>
    dataOf("routing.suggest", await line.post("/trpc/routing.suggest", matter, signedIn?.cookie)) as RoutingExplanation;
  try {
    return await drawCalls(pool, ask, hours * callsAnHour, times);
  } finally {
    await line.close();
  }
}

/** The hours of a shift in fast motion, one call after the other. */
async function takeCalls(
  desktop: DesktopApp,
  calls: readonly DeskCall[],
  { hours, callsAnHour }: DeskPlan,
  times: ReturnType<typeof createTimes>,
  traced: Traced,
): Promise<Memory[]> {
  const memory: Memory[] = [];
  let hints = "";
  for (let n = 0; n < hours * callsAnHour; n += 1) {
    const call = calls[n % calls.length];
    if (call === undefined) continue;
    if (n % SEARCH_EVERY === 0) await traced("cards", () => searchCards(desktop.page, n / SEARCH_EVERY, times));
    hints = await traced("call", () => takeCall(desktop.page, call, times, hints));
    if ((n + 1) % callsAnHour === 0) memory.push(await memoryOf(desktop));
  }
  return memory;
}

/** The bench's city has no cards of its own; they are filled in by the product, some of them many times over. */
async function addCards(serverUrl: string): Promise<number> {
  const file = await readCards(RESOURCES);
  const rounds = Array.from({ length: Math.ceil(CARDS / file.cards.length) }, (_, round) => round);
  const cards = rounds.flatMap((round) =>
    file.cards.map((card) => (round === 0 ? card : { ...card, key: `${card.key}-${round}` })),
  );
  const database = openDatabase({ url: serverUrl });
  try {
    const many = { ...file, cards: cards.slice(0, CARDS) };
    return await database.prisma.$transaction((tx) => fillCards(tx, many, new Date()), { timeout: 120_000 });
  } finally {
    await database.close();
  }
}
