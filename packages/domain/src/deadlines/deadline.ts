import { addDays, type LocalDate } from "../calendar/warsaw";
import { type Calendar, type CalendarRefusal, openOn, refusalOfCalendar, workingDayFrom } from "./calendar";
import { advance, type Pause, ranBetween } from "./clock";
import type { Target } from "./policy";
import { type DeadlineStep, dayTakenUp, stepsTo } from "./steps";

const HOUR_MS = 3_600_000;

export type Deadline = {
  readonly ok: true;
  readonly dueAt: Date;
  /** In the order of the shares that were asked for. */
  readonly warnAt: readonly Date[];
  readonly steps: readonly DeadlineStep[];
};
type Refused = { readonly ok: false; readonly refusal: CalendarRefusal };

/** How long the clock has to run, in milliseconds; null where the calendar has too few working days. */
function lengthOf(target: Target, start: Date, calendar: Calendar): number | null {
  if (target.in !== "working-days") return target.count * HOUR_MS;
  let day: LocalDate | null = dayTakenUp(calendar, start);
  for (let left = target.count; left > 0 && day !== null; left -= 1) day = workingDayFrom(calendar, addDays(day, 1));
  const open = day === null ? null : openOn(calendar, day);
  return open === null ? null : ranBetween(calendar, start, open.to);
}

/**
 * The instant by which something has been promised, when to warn before it, and the steps that lead to it.
 *
 * Shapes  what is promised, when it began, the calendar of whoever has to do it, the pauses in which the clock rested, and the
 *         shares of the time at which to warn; the deadline or a refusal out. Pauses may come in any order and overlap; the
 *         part of one that lies before the start or after the deadline changes nothing.
 * Units   running hours are hours of the clock, whatever the clocks of the city show. Working hours pass while the office
 *         works. Working days are counted from the day after the one on which the office took the matter up, and end when it
 *         closes; a pause moves the end by as much of the office's work as it took. Shares are of the time that passes so.
 * Errors  never throws. A calendar that cannot count is refused, with the reason.
 * Source  KRAKOW.md section 3 (priorities) and 5.3 (working calendar).
 */
export function deadlineOf(
  target: Target,
  start: Date,
  calendar: Calendar,
  pauses: readonly Pause[],
  warnings: readonly number[] = [],
): Deadline | Refused {
  const refusal = refusalOfCalendar(calendar);
  if (refusal !== null) return { ok: false, refusal };
  const clock = target.in === "running-hours" ? null : calendar;
  const lengthMs = lengthOf(target, start, calendar);
  const dueAt = lengthMs === null ? null : advance(clock, start, lengthMs, pauses);
  if (lengthMs === null || dueAt === null) return { ok: false, refusal: "calendar-without-working-day" };
  const warnAt = warnings.map((share) => advance(clock, start, Math.round(lengthMs * share), pauses) ?? dueAt);
  return { ok: true, dueAt, warnAt, steps: stepsTo(target, start, dueAt, clock, pauses) };
}
