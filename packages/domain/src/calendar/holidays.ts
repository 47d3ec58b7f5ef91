import { DAY_MS, type LocalDate, weekday } from "./warsaw";

/** The days that the statute frees, beside Sundays. */
export const HOLIDAYS = [
  "new-year",
  "epiphany",
  "easter",
  "easter-monday",
  "labour-day",
  "constitution-day",
  "pentecost",
  "corpus-christi",
  "assumption",
  "all-saints",
  "independence-day",
  "christmas-eve",
  "christmas",
  "second-christmas-day",
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

type Fixed = { readonly month: number; readonly day: number; readonly holiday: Holiday; readonly since?: number };

const FIXED: readonly Fixed[] = [
  { month: 1, day: 1, holiday: "new-year" },
  { month: 1, day: 6, holiday: "epiphany", since: 2011 },
  { month: 5, day: 1, holiday: "labour-day" },
  { month: 5, day: 3, holiday: "constitution-day" },
  { month: 8, day: 15, holiday: "assumption" },
  { month: 11, day: 1, holiday: "all-saints" },
  { month: 11, day: 11, holiday: "independence-day" },
  { month: 12, day: 24, holiday: "christmas-eve", since: 2025 },
  { month: 12, day: 25, holiday: "christmas" },
  { month: 12, day: 26, holiday: "second-christmas-day" },
];
/** By days after Easter Sunday. */
const AFTER_EASTER: readonly { readonly days: number; readonly holiday: Holiday }[] = [
  { days: 0, holiday: "easter" },
  { days: 1, holiday: "easter-monday" },
  { days: 49, holiday: "pentecost" },
  { days: 60, holiday: "corpus-christi" },
];

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

const utcOf = ({ year, month, day }: LocalDate) => Date.UTC(year, month - 1, day);

/**
 * Which statutory holiday a day is.
 *
 * Shapes  a calendar day in; its holiday out, null on any other day, an ordinary Sunday among them. Where a feast that moves
 *         falls on a fixed one, the fixed one is named.
 * Errors  never throws.
 * Source  ustawa z 18.01.1951 o dniach wolnych od pracy (t.j. Dz.U. 2025 poz. 296), art. 1; 24 December
 *         since the amendment in force on 1 February 2025, not before; 6 January since 2011.
 */
export function holidayOf(date: LocalDate): Holiday | null {
  const fixed = FIXED.find(({ month, day }) => month === date.month && day === date.day);
  if (fixed !== undefined && date.year >= (fixed.since ?? 0)) return fixed.holiday;
  const sunday = easter(date.year);
  const after = (utcOf(date) - utcOf(sunday)) / DAY_MS;
  const moved = AFTER_EASTER.find(({ days }) => days === after);
  return moved?.holiday ?? null;
}

/** Whether a day is free from work by statute: a Sunday or a holiday; a Saturday is not. See `holidayOf`. */
export function isStatutoryHoliday(date: LocalDate): boolean {
  return weekday(date) === 0 || holidayOf(date) !== null;
}

/** Monday to Friday, unless the statute frees the day. */
export function isWorkingDay(date: LocalDate): boolean {
  return weekday(date) !== 6 && !isStatutoryHoliday(date);
}
