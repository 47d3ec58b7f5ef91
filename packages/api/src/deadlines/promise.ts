import type { DeadlinesView } from "@kck/contracts";
import type { Db, Tx } from "@kck/db";
import {
  calendarOf,
  choosePolicy,
  type DeadlineStep,
  deadlineOf,
  type Matter,
  type Pause,
  type Promised,
  type PromiseFact,
  type PromiseRefusal,
  promiseBy,
  promiseFor,
} from "@kck/domain";
import { Refused } from "../refused";
import { pausesOf } from "./pauses";
import { findCalendar, findPolicy, readGround } from "./store";

/** What an intake's row keeps of a promise. */
export type PromiseColumns = {
  dueAt: Date;
  policyKey: string;
  policyVersion: number;
  calendarKey: string;
  calendarVersion: number;
  countedFrom: Date;
  firstAnswerBy: Date | null;
  answerWarnAt: Date[];
  warnAt: Date[];
  deadlineSteps: DeadlineStep[];
};

/** A promise as the row keeps it and as history tells it. */
export type Kept = { readonly columns: PromiseColumns; readonly fact: PromiseFact };

/** What of an intake decides about its promise. Without a `policyKey` it was promised before there were policies. */
export type PromisedIntake = Matter & {
  readonly id: string;
  readonly createdAt: Date;
  readonly dueAt: Date | null;
  readonly waitingSince: Date | null;
  readonly policyKey: string | null;
  readonly policyVersion: number | null;
  readonly calendarKey: string | null;
  readonly calendarVersion: number | null;
  readonly countedFrom: Date | null;
};

type Versions = Pick<PromisedIntake, "policyKey" | "policyVersion" | "calendarKey" | "calendarVersion">;

/** A promise as it is kept and told; `notBefore` is the deadline that there was, where it may not come earlier. */
export function keep(told: Promised | PromiseRefusal, countedFrom: Date, notBefore: Date | null = null): Kept {
  if (!told.ok) throw new Refused(told.refusal);
  const { policy, calendar, firstAnswerBy } = told;
  const versions = {
    policyKey: policy.key,
    policyVersion: policy.version,
    calendarKey: calendar.key,
    calendarVersion: calendar.version,
  };
  const dueAt = notBefore !== null && notBefore > told.dueAt ? notBefore : told.dueAt;
  const warnAt = [...told.warnAt];
  const answerWarnAt = [...told.answerWarnAt];
  return {
    columns: {
      ...versions,
      dueAt,
      countedFrom,
      firstAnswerBy,
      answerWarnAt,
      warnAt,
      deadlineSteps: [...told.steps],
    },
    fact: {
      ...versions,
      countedFrom: countedFrom.toISOString(),
      firstAnswerBy: firstAnswerBy?.toISOString() ?? null,
      answerWarnAt: answerWarnAt.map((at) => at.toISOString()),
      warnAt: warnAt.map((at) => at.toISOString()),
    },
  };
}

/**
 * Promises a matter by policies and calendars, counted from an instant.
 *
 * Shapes  a `policyKey` in the matter, as a rule of routing names it, goes before category, unit and priority.
 * Errors  `no-policy`, and what a calendar is refused for.
 */
export function promiseOn(ground: DeadlinesView, matter: Matter, start: Date): Kept {
  return keep(promiseFor(ground, matter, start, []), start);
}

/** The same by those of today. */
export async function promiseNew(tx: Tx, matter: Matter, start: Date): Promise<Kept> {
  return promiseOn(await readGround(tx), matter, start);
}

/** The versions of policy and calendar by which an intake was promised; null where it was before there were any. */
export async function versionsOf(tx: Tx | Db, intake: Versions) {
  const { policyKey, policyVersion, calendarKey, calendarVersion } = intake;
  if (policyKey === null || policyVersion === null || calendarKey === null || calendarVersion === null) return null;
  const [policy, calendar] = await Promise.all([
    findPolicy(tx, { key: policyKey, version: policyVersion }),
    findCalendar(tx, { key: calendarKey, version: calendarVersion }),
  ]);
  return { policy, calendar };
}

/**
 * The promise when the wait for the resident is over: by the very versions by which it was given, with the wait in it.
 * Null where nothing was promised or nobody waited.
 */
export async function promiseAfterWait(tx: Tx, intake: PromisedIntake, now: Date): Promise<Kept | null> {
  if (intake.dueAt === null || intake.waitingSince === null) return null;
  const start = intake.countedFrom ?? intake.createdAt;
  const [pauses, versions] = [await pausesOf(tx, intake.id, now), await versionsOf(tx, intake)];
  const told =
    versions === null
      ? promiseFor(await readGround(tx), intake, start, pauses)
      : promiseBy(versions.policy, versions.calendar, start, pauses);
  return keep(told, start, intake.dueAt);
}

/**
 * The promise after a matter got another category or priority, counted from the first day, with the waits that there were.
 * Null where the policy stays the same: what was promised by an older version of it is not rewritten.
 */
export async function promiseAgain(tx: Tx, intake: PromisedIntake, to: Matter): Promise<Kept | null> {
  if (intake.dueAt === null) return null;
  const ground = await readGround(tx);
  const before = intake.policyKey ?? choosePolicy(ground.policies, { ...intake, policyKey: null })?.key;
  if (choosePolicy(ground.policies, to)?.key === before) return null;
  const start = intake.countedFrom ?? intake.createdAt;
  const pauses: Pause[] = await pausesOf(tx, intake.id);
  return keep(promiseFor(ground, to, start, pauses), start);
}

/** Until when a unit that is given a matter now has to accept it; null where its policy does not say. */
export async function acceptanceBy(
  tx: Tx,
  ground: DeadlinesView,
  { policyKey, policyVersion }: Pick<PromisedIntake, "policyKey" | "policyVersion">,
  unitId: string,
  now: Date,
): Promise<Date | null> {
  if (policyKey === null || policyVersion === null) return null;
  const isTheirs = ({ key, version }: { key: string; version: number }) =>
    key === policyKey && version === policyVersion;
  const { acceptance } =
    ground.policies.find(isTheirs) ?? (await findPolicy(tx, { key: policyKey, version: policyVersion }));
  const calendar = calendarOf(ground, unitId);
  if (acceptance === null || calendar === undefined) return null;
  const told = deadlineOf(acceptance, now, calendar, []);
  if (!told.ok) throw new Refused(told.refusal);
  return told.dueAt;
}

/** What changes in an intake's row, and what its history says, where a promise was made; without one all stays as it was. */
export function toldBy({ dueAt }: { dueAt: Date | null }, promise: Kept | null) {
  const change: Partial<PromiseColumns> = promise?.columns ?? {};
  const due = promise?.columns.dueAt ?? dueAt;
  return {
    change,
    fact: { dueAt: due?.toISOString() ?? null, ...(promise === null ? {} : { promise: promise.fact }) },
  };
}

/** The promise when a unit is given a matter: what was promised goes on, and the unit's time to accept begins. */
export async function giveTo(
  tx: Tx,
  ground: DeadlinesView,
  intake: PromisedIntake,
  unitId: string,
  { now, start }: { now: Date; start: Date },
) {
  const promise = intake.dueAt === null ? promiseOn(ground, { ...intake, unitId, policyKey: null }, start) : null;
  const { change, fact } = toldBy(intake, promise);
  const acceptBy = await acceptanceBy(tx, ground, { ...intake, ...change }, unitId, now);
  const dueAt = promise?.columns.dueAt ?? intake.dueAt;
  if (dueAt === null) throw new Error("a matter was given to a unit without a promise");
  return {
    change: { ...change, acceptBy },
    fact: { ...fact, dueAt: dueAt.toISOString(), acceptBy: acceptBy?.toISOString() ?? null },
  };
}
