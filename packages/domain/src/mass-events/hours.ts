import { addDays, fromWarsaw, toWarsaw } from "../calendar/warsaw";

const HOUR_MS = 3_600_000;

/** From an instant, itself included, until another, itself not. */
export type Hour = { readonly from: Date; readonly until: Date };

/** The hour that ends now. */
export function lastHour(now: Date): Hour {
  return { from: new Date(now.getTime() - HOUR_MS), until: now };
}

/**
 * The same hour of the same weekday in the weeks before, the latest first.
 *
 * Shapes  an instant and how many weeks in; as many hours out, each ending at the same time of Kraków's clock.
 * Units   weeks of the calendar, so that a change of the clocks moves no rush hour; to the minute.
 * Errors  never throws.
 */
export function sameHoursBefore(now: Date, weeks: number): Hour[] {
  const { hour, minute, ...day } = toWarsaw(now);
  return Array.from({ length: weeks }, (_, week) =>
    lastHour(fromWarsaw(addDays(day, -7 * (week + 1)), hour * 60 + minute)),
  );
}
