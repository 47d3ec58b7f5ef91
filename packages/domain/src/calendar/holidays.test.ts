import { expect, test } from "vitest";
import { HOLIDAYS, holidayOf, isStatutoryHoliday, isWorkingDay } from "./holidays";
import type { LocalDate } from "./warsaw";

const day = (text: string): LocalDate => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return { year, month, day: date };
};

/** KRAKOW.md 5.3. */
const FREE = [
  "2025-01-01 2025-01-06 2025-04-20 2025-04-21 2025-05-01 2025-05-03 2025-06-08 2025-06-19 2025-08-15 2025-11-01",
  "2025-11-11 2025-12-24 2025-12-25 2025-12-26 2026-04-05 2026-04-06 2026-05-24 2026-06-04 2026-12-24",
  "2027-03-28 2027-03-29 2027-05-16 2027-05-27",
].flatMap((line) => line.split(" "));

test.each(FREE)("%s is free from work", (date) => {
  expect(isStatutoryHoliday(day(date))).toBe(true);
});

test("24 December was a working day until 2024", () => {
  expect(isWorkingDay(day("2024-12-24"))).toBe(true);
  expect(isWorkingDay(day("2025-12-24"))).toBe(false);
});

test("of the 14 free days of 2026, ten do not fall on a Sunday", () => {
  const free = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)))
    .map((at) => ({ at, date: { year: 2026, month: at.getUTCMonth() + 1, day: at.getUTCDate() } }))
    .filter(({ at, date }) => isStatutoryHoliday(date) && at.getUTCDay() !== 0);
  expect(free).toHaveLength(10); // Easter, Pentecost, 3 May and 1 November are Sundays
});

test("every holiday has its name, and each comes once in a year", () => {
  const names = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index))).flatMap(
    (at) => holidayOf({ year: 2026, month: at.getUTCMonth() + 1, day: at.getUTCDate() }) ?? [],
  );
  expect(names).toEqual(HOLIDAYS.toSorted((a, b) => names.indexOf(a) - names.indexOf(b)));
  expect(holidayOf(day("2026-06-04"))).toBe("corpus-christi");
  expect(holidayOf(day("2024-12-24"))).toBeNull();
});
