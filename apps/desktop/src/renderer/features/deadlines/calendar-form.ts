import { type CalendarVersion, type DeadlinesView, SaveCalendar } from "@kck/contracts";
import { z } from "zod";

/** One day of the week as it is being typed, from Sunday to Saturday. */
const DayValues = z.object({ isOpen: z.boolean(), opens: z.string(), closes: z.string() });
export type DayValues = z.infer<typeof DayValues>;

/** A calendar as it is being typed, and as its draft keeps it. */
export const CalendarValues = z.object({
  name: z.string(),
  week: z.array(DayValues).length(7),
  isClosedOnHolidays: z.boolean(),
  closedDays: z.array(z.object({ day: z.string(), name: z.string() })),
  unitIds: z.array(z.string()),
  reason: z.string(),
});
export type CalendarValues = z.infer<typeof CalendarValues>;

const two = (number: number) => String(number).padStart(2, "0");
/** "07:40" */
export const clockOf = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Minutes since midnight; undefined for what is no time. "24:00" is the next midnight. */
export function minuteOf(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(minute) > 59) return undefined;
  const all = Number(hour) * 60 + Number(minute);
  return all > 1_440 ? undefined : all;
}

const USUAL = { opens: "07:40", closes: "15:30" };
const WEEK = [false, true, true, true, true, true, false];

/**
 * What the form begins with: the newest version, or an office that works from Monday to Friday. Its units are those that
 * work by it now; the version tells only which did when it was saved, and another calendar may have taken them since.
 */
export function calendarValues(
  calendar: CalendarVersion | null,
  unitCalendars: DeadlinesView["unitCalendars"],
): CalendarValues {
  if (calendar === null) {
    const week = WEEK.map((isOpen) => ({ isOpen, ...USUAL }));
    return { name: "", week, isClosedOnHolidays: true, closedDays: [], unitIds: [], reason: "" };
  }
  const { name, hours, isClosedOnHolidays, closedDays } = calendar;
  const unitIds = unitCalendars.flatMap(({ unitId, calendarKey }) => (calendarKey === calendar.key ? [unitId] : []));
  const week = hours.map((day) =>
    day === null
      ? { isOpen: false, ...USUAL }
      : { isOpen: true, opens: clockOf(day.opens), closes: clockOf(day.closes) },
  );
  return { name, week, isClosedOnHolidays, closedDays, unitIds, reason: "" };
}

const Saved = SaveCalendar.omit({ commandId: true, key: true, basedOn: true });

/** What is sent, or which fields are wrong and how. */
export function readCalendar({ name, week, isClosedOnHolidays, closedDays, unitIds, reason }: CalendarValues) {
  const hours = week.map(({ isOpen, opens, closes }) =>
    isOpen ? { opens: minuteOf(opens), closes: minuteOf(closes) } : null,
  );
  const days = closedDays.filter(({ day, name: why }) => day !== "" || why !== "");
  return Saved.safeParse({ name, hours, isClosedOnHolidays, closedDays: days, unitIds, reason });
}
