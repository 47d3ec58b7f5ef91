import type { CalendarView } from "@kck/contracts";
import { WEEKDAYS, type Weekday } from "@kck/domain";
import type { TFunction } from "i18next";
import { clockOf } from "./calendar-form";

/** Days as people count them, each with its place in a calendar, where Sunday is the first. */
export const WEEK: readonly { readonly name: Weekday; readonly at: number }[] = [1, 2, 3, 4, 5, 6, 0].map((at) => ({
  name: WEEKDAYS[at] ?? "sunday",
  at,
}));

/** When an office works: "pon.–pt. 07:40–15:30", days with the same hours together. */
export function hoursText({ hours }: Pick<CalendarView, "hours">, t: TFunction): string {
  const runs: { first: Weekday; last: Weekday; hours: string; until: number }[] = [];
  for (const [place, { name, at }] of WEEK.entries()) {
    const day = hours[at] ?? null;
    if (day === null) continue;
    const text = `${clockOf(day.opens)}–${clockOf(day.closes)}`;
    const run = runs.at(-1);
    if (run?.hours === text && run.until === place - 1) Object.assign(run, { last: name, until: place });
    else runs.push({ first: name, last: name, hours: text, until: place });
  }
  const short = (day: Weekday) => t(`deadlines.dayShort.${day}`);
  return runs
    .map(
      ({ first, last, hours: text }) => `${first === last ? short(first) : `${short(first)}–${short(last)}`} ${text}`,
    )
    .join(", ");
}

/** What a version says, in a line. */
export function calendarText(
  calendar: CalendarView & { readonly unitIds: readonly string[] },
  t: TFunction,
  unitName: (id: string) => string,
): string {
  const { isClosedOnHolidays, closedDays, unitIds } = calendar;
  return [
    hoursText(calendar, t),
    t(isClosedOnHolidays ? "deadlines.holidaysClosed" : "deadlines.holidaysOpen"),
    closedDays.length === 0 ? "" : t("deadlines.closedCount", { count: closedDays.length }),
    unitIds.length === 0 ? "" : unitIds.map(unitName).join(", "),
  ]
    .filter(Boolean)
    .join("; ");
}
