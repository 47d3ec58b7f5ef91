import { holidayOf } from "../calendar/holidays";
import { addDays, fromWarsaw, isoDay, type LocalDate, weekday } from "../calendar/warsaw";

/** When a day opens and closes, in minutes of the wall clock since midnight; 1440 is the next midnight. */
export type Hours = { readonly opens: number; readonly closes: number };

/** When an office works. One version; a version never changes once it is kept. */
export type Calendar = {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  /** From Sunday to Saturday; null is a day on which nobody works. */
  readonly hours: readonly (Hours | null)[];
  readonly isClosedOnHolidays: boolean;
  /** Days that the office gave its people beside the statute, as for a holiday on a Saturday; `day` is "2026-12-31". */
  readonly closedDays: readonly { readonly day: string; readonly name: string }[];
};

/** Why a day has no hours: not one of the week's working days, a holiday, or closed by the office. */
export type Closed = "rest" | "holiday" | "closed-day";

export type CalendarRefusal = "calendar-without-working-day" | "calendar-hours-wrong";

/** For how long a working day is looked for: more than a year without one is no calendar of an office. */
const HORIZON_DAYS = 400;

/**
 * Whether a calendar can count a term at all.
 *
 * Shapes  a calendar in; null or the reason out.
 * Errors  never throws.
 * Source  issue "Routing, deadlines and workload", "Bad input": a calendar with no working day is refused.
 */
export function refusalOfCalendar({ hours }: Calendar): CalendarRefusal | null {
  const open = hours.filter((day) => day !== null);
  if (hours.length !== 7 || open.some(({ opens, closes }) => opens < 0 || opens >= closes || closes > 1_440)) {
    return "calendar-hours-wrong";
  }
  return open.length === 0 ? "calendar-without-working-day" : null;
}

/** Why an office does not work on a day; null where it works. What the week frees anyway is no holiday to it. */
export function closedOn(calendar: Calendar, date: LocalDate): Closed | null {
  if ((calendar.hours[weekday(date)] ?? null) === null) return "rest";
  if (calendar.isClosedOnHolidays && holidayOf(date) !== null) return "holiday";
  const day = isoDay(date);
  return calendar.closedDays.some((closed) => closed.day === day) ? "closed-day" : null;
}

/** The first and the last instant at which an office works on one of its working days; see `workingDayFrom`. */
export function openOn(calendar: Calendar, workingDay: LocalDate): { from: Date; to: Date } | null {
  const hours = calendar.hours[weekday(workingDay)] ?? null;
  return hours && { from: fromWarsaw(workingDay, hours.opens), to: fromWarsaw(workingDay, hours.closes) };
}

/** The next day on which an office works, the given one included; null where none comes within 400 days. */
export function workingDayFrom(calendar: Calendar, from: LocalDate): LocalDate | null {
  let day = from;
  for (let looked = 0; looked < HORIZON_DAYS; looked += 1) {
    if (closedOn(calendar, day) === null) return day;
    day = addDays(day, 1);
  }
  return null;
}
