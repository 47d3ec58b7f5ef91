import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { City, Person } from "../data/city";
import { openLine } from "../measure/line";
import { type SignedIn, signIn } from "../measure/people";
import type { Running } from "../measure/program";
import type { Samples } from "../measure/samples";
import { type Acknowledged, type Acting, answerMatter, takeCall, workInbox } from "./acts";
import { compareStored, endOfHistory, type Stored } from "./stored";
import { openStreams } from "./streams";
import { type ActionTimes, createTimes } from "./times";
import { drawWaiting } from "./waiting";

export type DayPlan = { readonly consultants: number; readonly staff: number; readonly seconds: number };

export type Day = {
  readonly plan: DayPlan;
  /** `unheard`: how often a consultant's stream said nothing of an intake that was acknowledged. */
  readonly streams: {
    readonly opened: number;
    readonly left: number;
    readonly reopened: number;
    readonly unheard: number;
  };
  readonly actions: readonly ActionTimes[];
  readonly errors: readonly string[];
  /** Calls that were sent again because nobody answered. */
  readonly repeated: number;
  readonly stored: Stored;
  readonly server: { readonly memoryMiB: number | null; readonly cpuShare: number | null };
};

/** Where the day is lived: the database, and the server or what stands before several of them. */
export type Site = {
  readonly pool: pg.Pool;
  readonly product: Pick<Running, "url" | "memoryMiB" | "cpuSeconds">;
};

/**
 * Five times the busiest hour. Assumed, as the city publishes days and no hours: 1,000 calls a day, an eighth of them in the
 * busiest hour, so 625 calls an hour at five times of it; everybody in a unit looks into the inbox each minute; and for every
 * fourth look a matter is accepted and answered, a dozen times what the calls bring.
 */
const CALLS_A_SECOND = (1_000 / 8) * (5 / 3_600);
const LOOK_EACH_SECONDS = 60;
const LOOKS_FOR_AN_ANSWER = 4;
/** So long after the last action what was told may still be on its way, and so long a broken stream on its way back. */
const CATCH_UP_MS = 1_000;
const LONGEST_MS = 20_000;

/**
 * Lets the whole city work at once, everybody with an open stream, and holds afterwards what was acknowledged against what is
 * stored.
 *
 * Units   an action begins at its time whether the one before was answered or not, so that a slow server hides nothing.
 */
export async function liveDay({ pool, product }: Site, city: City, samples: Samples, plan: DayPlan): Promise<Day> {
  const of = (role: string, most: number) => city.people.filter((person) => person.role === role).slice(0, most);
  const consultants = await signIn(product.url, of("consultant", plan.consultants));
  const staff = await signIn(product.url, inTurns(city.people).slice(0, plan.staff));
  const streams = await openStreams(product.url, [...consultants, ...staff]);
  const line = openLine(product.url, consultants.length + staff.length);
  const times = createTimes();
  const acknowledged: Acknowledged = { intakes: [], notes: [], contacts: [], accepted: [], answered: [] };
  let repeated = 0;
  const onRepeated = () => {
    repeated += 1;
  };
  const acting: Acting = { line, city, samples, acknowledged, onTook: times.record, onRepeated };
  const heard = consultants.map(() => new Set<string>());
  streams.hear(({ type, intakeId }, client) => {
    if (type === "intake.logged" && intakeId !== null) heard[client]?.add(intakeId);
  });
  const errors: string[] = [];
  const answerEach = (LOOK_EACH_SECONDS / staff.length) * LOOKS_FOR_AN_ANSWER;
  const units = staff.map(({ unitId }) => unitId);
  const waiting = await drawWaiting(pool, units, Math.ceil(plan.seconds / answerEach));
  const since = await endOfHistory(pool);
  const opened = streams.open();
  const [cpuBefore, began] = [await product.cpuSeconds(), performance.now()];

  const running: Promise<void>[] = [];
  const act = (doing: Promise<void>) => running.push(doing.catch((error: Error) => void errors.push(error.message)));
  const calls = everySoOften(1 / CALLS_A_SECOND, plan.seconds, (n) => act(takeCall(acting, nth(consultants, n), n)));
  const looks = everySoOften(LOOK_EACH_SECONDS / staff.length, plan.seconds, (n) =>
    act(workInbox(acting, nth(staff, n), n)),
  );
  const answers = everySoOften(answerEach, plan.seconds, (n) => {
    const matter = waiting[n];
    const able = staff.filter(({ unitId }) => unitId === matter?.unitId);
    if (matter !== undefined) act(answerMatter(acting, nth(able, n), matter.id));
  });
  await Promise.all([calls, looks, answers]);
  await Promise.all(running);

  const cpuAfter = await product.cpuSeconds();
  const server = {
    memoryMiB: await product.memoryMiB(),
    cpuShare:
      cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / ((performance.now() - began) / 1_000),
  };
  const latest = performance.now() + LONGEST_MS;
  while (streams.open() < opened && performance.now() < latest) await sleep(CATCH_UP_MS);
  await sleep(CATCH_UP_MS);
  const { intakes } = acknowledged;
  const unheard = heard.reduce((sum, known) => sum + intakes.filter((id) => !known.has(id)).length, 0);
  const told = { opened, left: streams.open(), reopened: streams.reopened(), unheard };
  await Promise.all([streams.close(), line.close()]);
  const stored = await compareStored(pool, acknowledged, since);
  return { plan, streams: told, actions: times.all(), errors, repeated, stored, server };
}

/** The people of the units, one of each before a second of any, so that few of them still stand for the whole city. */
function inTurns(people: readonly Person[]): Person[] {
  const ofUnits = Map.groupBy(
    people.filter(({ role }) => role === "unit-staff"),
    ({ unitId }) => unitId,
  );
  const most = Math.max(...[...ofUnits.values()].map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => [...ofUnits.values()].flatMap((own) => own[turn] ?? [])).flat();
}

function nth(people: readonly SignedIn[], n: number): SignedIn {
  const one = people[n % people.length];
  if (one === undefined) throw new Error("there is nobody to work");
  return one;
}

/** Does something at even distances, the first at once, until the time is over. */
async function everySoOften(apartSeconds: number, forSeconds: number, act: (n: number) => void): Promise<void> {
  const began = performance.now();
  for (let n = 0; n * apartSeconds < forSeconds; n += 1) {
    const waitMs = began + n * apartSeconds * 1_000 - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    act(n);
  }
}
