import { isWorkingDay } from "../calendar/holidays";
import { addDays, fromWarsaw, toWarsaw } from "../calendar/warsaw";
import type { Priority } from "./kinds";

/** What a priority promises: running hours, or working days of the city's office. */
export type AnswerTime = { readonly hours: number } | { readonly workingDays: number };

/** Proposals, not city policy (KRAKOW.md section 3): P1 acts at once, its answer is due within a day. */
const PROMISES: Record<Priority, AnswerTime> = {
  P1: { hours: 24 },
  P2: { hours: 48 },
  P3: { workingDays: 7 },
  P4: { workingDays: 30 },
};

/** The office works Monday to Friday from 7:40 to 15:30 (KRAKOW.md 1.2), in minutes since midnight. */
const OPENS = 7 * 60 + 40;
const CLOSES = 15 * 60 + 30;
const HOUR_MS = 3_600_000;

/**
 * The instant by which the resident has been promised an answer.
 *
 * Shapes  start instant and priority in; an instant not before the start out.
 * Units   P1 and P2 run in hours of the clock; P3 and P4 in working days, the first of which is the next one
 *         after the day of the start (or after the working day on which the office opens next), ending when it closes.
 * Errors  never throws.
 * Source  KRAKOW.md section 3 (priorities) and 5.3 (working calendar).
 */
export function deadlineFor(start: Date, priority: Priority): Date {
  const promise = PROMISES[priority];
  if ("hours" in promise) return new Date(start.getTime() + promise.hours * HOUR_MS);
  const local = toWarsaw(start);
  const isAfterHours = local.hour * 60 + local.minute >= CLOSES;
  let day = nextWorkingDay(local, isAfterHours ? 1 : 0);
  for (let left = promise.workingDays; left > 0; left -= 1) day = nextWorkingDay(day, 1);
  return fromWarsaw(day, CLOSES);
}

function nextWorkingDay(from: { year: number; month: number; day: number }, after: number) {
  let day = addDays(from, after);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Minutes since midnight between which the office answers. */
export const OFFICE_HOURS = { opens: OPENS, closes: CLOSES } as const;

/** What a priority promises, for the screen to say before it is saved. */
export function promiseOf(priority: Priority): AnswerTime {
  return PROMISES[priority];
}

type Promised = { readonly createdAt: Date; readonly priority: Priority; readonly dueAt: Date | null };

/**
 * The deadline after a matter got another priority.
 *
 * Shapes  what was promised so far and the new priority in; the new deadline out, null where none was promised.
 * Units   counted from the day the matter came; the time for which the unit had to wait for the resident stays credited.
 * Errors  never throws.
 */
export function deadlineAfter({ createdAt, priority, dueAt }: Promised, to: Priority): Date | null {
  if (dueAt === null || to === priority) return dueAt;
  const restedMs = Math.max(0, dueAt.getTime() - deadlineFor(createdAt, priority).getTime());
  return new Date(deadlineFor(createdAt, to).getTime() + restedMs);
}

type Resting = { readonly dueAt: Date | null; readonly waitingSince: Date | null };

/** The deadline when the wait for the resident is over: later by as long as the wait lasted. */
export function deadlineAfterWait({ dueAt, waitingSince }: Resting, now: Date): Date | null {
  if (dueAt === null || waitingSince === null) return dueAt;
  return new Date(dueAt.getTime() + Math.max(0, now.getTime() - waitingSince.getTime()));
}
