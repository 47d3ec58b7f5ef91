import type { Calendar, CalendarRefusal } from "./calendar";
import type { Pause } from "./clock";
import { deadlineOf } from "./deadline";
import { choosePolicy, type Matter, type Policy } from "./policy";
import type { DeadlineStep } from "./steps";

/** The calendar of whoever has none of their own. */
export const CITY_CALENDAR = "city";

/** What deadlines are counted with on a day: one version of each policy and calendar, and which unit works by which. */
export type DeadlineGround = {
  readonly policies: readonly Policy[];
  readonly calendars: readonly Calendar[];
  readonly unitCalendars: readonly { readonly unitId: string; readonly calendarKey: string }[];
};

/** What a resident has been promised, by which version of which policy and calendar, and why it is then. */
export type Promised = {
  readonly ok: true;
  readonly policy: Pick<Policy, "key" | "version">;
  readonly calendar: Pick<Calendar, "key" | "version">;
  readonly dueAt: Date;
  readonly firstAnswerBy: Date | null;
  /** When to warn before it: the shares of the policy, of its own time. */
  readonly answerWarnAt: readonly Date[];
  readonly warnAt: readonly Date[];
  /** They lead to `dueAt`. */
  readonly steps: readonly DeadlineStep[];
};
export type PromiseRefusal = { readonly ok: false; readonly refusal: CalendarRefusal | "no-policy" };

/** The calendar by which a unit works: its own, or that of the city. */
export function calendarOf(
  { calendars, unitCalendars }: Omit<DeadlineGround, "policies">,
  unitId: string | null,
): Calendar | undefined {
  const own = unitCalendars.find((row) => row.unitId === unitId)?.calendarKey;
  return calendars.find(({ key }) => key === (own ?? CITY_CALENDAR));
}

/**
 * What a policy promises for a matter that came at an instant.
 *
 * Shapes  one version of a policy and of a calendar, the start, the waits for the resident; the promise or a refusal out.
 * Errors  never throws.
 * Source  `deadlineOf`.
 */
export function promiseBy(
  policy: Policy,
  calendar: Calendar,
  start: Date,
  pauses: readonly Pause[],
): Promised | PromiseRefusal {
  const resolution = deadlineOf(policy.resolution, start, calendar, pauses, policy.warnings);
  if (!resolution.ok) return resolution;
  const first =
    policy.firstAnswer === null ? null : deadlineOf(policy.firstAnswer, start, calendar, pauses, policy.warnings);
  if (first?.ok === false) return first;
  return {
    ...resolution,
    firstAnswerBy: first?.dueAt ?? null,
    answerWarnAt: first?.warnAt ?? [],
    policy: { key: policy.key, version: policy.version },
    calendar: { key: calendar.key, version: calendar.version },
  };
}

/** Chooses policy and calendar of a matter and promises by them; see `choosePolicy` and `promiseBy`. */
export function promiseFor(
  ground: DeadlineGround,
  matter: Matter,
  start: Date,
  pauses: readonly Pause[],
): Promised | PromiseRefusal {
  const policy = choosePolicy(ground.policies, matter);
  const calendar = calendarOf(ground, matter.unitId);
  if (policy === undefined || calendar === undefined) return { ok: false, refusal: "no-policy" };
  return promiseBy(policy, calendar, start, pauses);
}
