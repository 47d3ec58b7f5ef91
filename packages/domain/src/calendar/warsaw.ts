const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A day of the civil calendar as it is written in Poland; `month` is 1 to 12. */
export type LocalDate = { readonly year: number; readonly month: number; readonly day: number };
/** Wall-clock time in Kraków. */
export type LocalTime = LocalDate & { readonly hour: number; readonly minute: number; readonly second: number };

function lastSundayAtOneUtc(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * DAY_MS;
}

/**
 * How far Kraków's clocks are ahead of UTC at an instant.
 *
 * Shapes  an instant in; a whole number out.
 * Units   minutes: 60 in winter, 120 in summer.
 * Errors  never throws; before 1996 the summer time of today's rule is assumed.
 * Source  Directive 2000/84/EC: summer time from the last Sunday of March to the last of October, 01:00 UTC.
 */
export function warsawOffsetMinutes(at: Date): number {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  // Only in two months does the day decide; deadlines ask for the others some thousand times a second.
  if (month === 3) return at.getTime() >= lastSundayAtOneUtc(year, 3) ? 120 : 60;
  if (month === 10) return at.getTime() < lastSundayAtOneUtc(year, 10) ? 120 : 60;
  return month > 3 && month < 10 ? 120 : 60;
}

/** The wall clock of Kraków at an instant. */
export function toWarsaw(at: Date): LocalTime {
  const shifted = new Date(at.getTime() + warsawOffsetMinutes(at) * MINUTE_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/**
 * The instant at which Kraków's wall clock shows a time.
 *
 * Shapes  a date and the minutes since its midnight in; an instant out.
 * Units   minutes of the wall clock, 0 to 1439.
 * Errors  never throws; a time skipped in March gives the instant an hour later on the clock, one that
 *         comes twice in October the earlier instant.
 */
export function fromWarsaw(date: LocalDate, minuteOfDay: number): Date {
  const asUtc = Date.UTC(date.year, date.month - 1, date.day) + minuteOfDay * MINUTE_MS;
  const summer = new Date(asUtc - 120 * MINUTE_MS);
  return warsawOffsetMinutes(summer) === 120 ? summer : new Date(asUtc - 60 * MINUTE_MS);
}

/** The midnight with which Kraków's day of an instant began. */
export function dayBegan(at: Date): Date {
  return fromWarsaw(toWarsaw(at), 0);
}

/** The calendar day some days later, or earlier with a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Names of weekdays, each in the place that `weekday` gives it. */
export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The name of a day of the week. */
export function weekdayName(date: LocalDate): Weekday {
  return WEEKDAYS[weekday(date)] ?? "sunday";
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
}

/** A day as it is written in data: "2026-03-02". */
export function isoDay({ year, month, day }: LocalDate): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day that the calendars of Kraków show at an instant, as "2026-03-02". */
export function warsawDay(at: Date): string {
  return isoDay(toWarsaw(at));
}

/** Days between which something holds, as columns keep them. */
export type Validity = { readonly validFrom: Date; readonly validTo: Date | null };

/**
 * The day of Kraków at an instant, as a column of days keeps it: its midnight in UTC.
 *
 * Source  days of validity are kept without a time; compared with an instant, the last of them would end as it begins.
 */
export function dayColumn(at: Date): Date {
  return new Date(`${warsawDay(at)}T00:00:00Z`);
}

export const STANDINGS = ["to-come", "valid", "ended"] as const;
export type Standing = (typeof STANDINGS)[number];

/** How something kept with days of validity stands on the day of an instant; both days belong to it. */
export function standingOn({ validFrom, validTo }: Validity, at: Date): Standing {
  const day = dayColumn(at);
  if (validTo !== null && validTo < day) return "ended";
  return validFrom <= day ? "valid" : "to-come";
}

/** Whether something kept with days of validity holds on the day of an instant. */
export function isValidOn(validity: Validity, at: Date): boolean {
  return standingOn(validity, at) === "valid";
}
