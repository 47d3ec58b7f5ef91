import { isoDay, toWarsaw } from "../calendar/warsaw";
import { type Calendar, closedOn, openOn, workingDayFrom } from "../deadlines/calendar";

/** A time in which somebody is away; `to` is the first instant at which they are back. */
export type Absence = { readonly from: Date; readonly to: Date };

export type Level = "ok" | "near" | "over";

const HOUR_MS = 3_600_000;
/** Nobody works longer in a day than this, however long their office is open. */
const FULL_DAY_MS = 8 * HOUR_MS;
const POINTS_OF_FULL_DAY = 10;
/** From this share of the capacity on a load is near it. */
const NEAR = 0.8;

/** Whether one of the absences holds at an instant. */
export function isAbsentAt(absences: readonly Absence[], at: Date): boolean {
  return absences.some(({ from, to }) => from <= at && at < to);
}

/** The instant by which capacities are told: now, or the opening of the next working day where nobody works today. */
export function atWork(calendar: Calendar, now: Date): Date {
  const today = toWarsaw(now);
  const day = workingDayFrom(calendar, today);
  if (day === null || isoDay(day) === isoDay(today)) return now;
  return openOn(calendar, day)?.from ?? now;
}

/**
 * How much a person can have in their hands today.
 *
 * Shapes  the unit's calendar, the person's absences, the share of full time they work (0 to 1), and now; 0 on a day on
 *         which the unit does not work. Absences may overlap.
 * Units   points, as in `weightOf`; ten for eight hours of presence on the day that Kraków's calendar shows.
 * Errors  never throws.
 */
export function capacityOf(calendar: Calendar, absences: readonly Absence[], share: number, now: Date): number {
  const today = toWarsaw(now);
  const open = closedOn(calendar, today) === null ? openOn(calendar, today) : null;
  if (open === null) return 0;
  let at = open.from.getTime();
  let presentMs = 0;
  for (const away of absences.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    presentMs += Math.max(0, Math.min(away.from.getTime(), open.to.getTime()) - at);
    at = Math.max(at, away.to.getTime());
  }
  presentMs += Math.max(0, open.to.getTime() - at);
  return (POINTS_OF_FULL_DAY * Math.min(presentMs, FULL_DAY_MS) * share) / FULL_DAY_MS;
}

/** How a load stands against its capacity; whatever is left with somebody who has none is over it. */
export function levelOf(load: number, capacity: number): Level {
  if (load > capacity) return "over";
  return load > 0 && load >= capacity * NEAR ? "near" : "ok";
}
