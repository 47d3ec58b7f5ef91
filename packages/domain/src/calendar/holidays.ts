import { addDays, type LocalDate, weekday } from "./warsaw";

const FIXED: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [1, 6],
  [5, 1],
  [5, 3],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
  [12, 26],
];
/** Days after Easter Sunday: Easter itself, its Monday, Pentecost, Corpus Christi. */
const AFTER_EASTER = [0, 1, 49, 60];

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

/**
 * Whether a day is free from work by statute.
 *
 * Shapes  a calendar day in; Sundays count as free, Saturdays do not.
 * Errors  never throws.
 * Source  ustawa z 18.01.1951 o dniach wolnych od pracy (t.j. Dz.U. 2025 poz. 296), art. 1; 24 December
 *         since the amendment in force on 1 February 2025, not before; 6 January since 2011.
 */
export function isStatutoryHoliday(date: LocalDate): boolean {
  if (weekday(date) === 0) return true;
  if (date.month === 12 && date.day === 24) return date.year >= 2025;
  if (date.month === 1 && date.day === 6 && date.year < 2011) return false;
  if (FIXED.some(([month, day]) => month === date.month && day === date.day)) return true;
  const sunday = easter(date.year);
  return AFTER_EASTER.some((days) => {
    const moved = addDays(sunday, days);
    return moved.month === date.month && moved.day === date.day;
  });
}

/** Monday to Friday, unless the statute frees the day. */
export function isWorkingDay(date: LocalDate): boolean {
  return weekday(date) !== 6 && !isStatutoryHoliday(date);
}
