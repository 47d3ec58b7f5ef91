import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlineOf } from "./deadline";
import type { Target } from "./policy";
import { ALWAYS, CITY, UNTIL_15 } from "./testing";

/**
 * The second count: it walks minute by minute and shares nothing with the first, neither the clocks of Kraków (asked of Intl)
 * nor the holidays (Easter stands here as a list, the rest as dates).
 */
const FIRST_MS = Date.parse("2014-12-28T00:00:00Z");
const YEARS = 20;
const HOURS = (YEARS + 2) * 8_766;
const EASTERS =
  `2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31
  2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
  2036-04-13`.split(/\s+/);
const DATES = ["01-01", "01-06", "05-01", "05-03", "08-15", "11-01", "11-11", "12-25", "12-26"];
const CLOSED_DAYS = ["2018-11-12", "2020-12-28", "2025-11-03", "2026-12-31", "2031-05-02"];

const free = new Set<string>();
for (const easter of EASTERS) {
  for (const date of DATES) free.add(`${easter.slice(0, 4)}-${date}`);
  if (easter >= "2025") free.add(`${easter.slice(0, 4)}-12-24`);
  for (const later of [0, 1, 49, 60]) {
    free.add(new Date(Date.parse(`${easter}T12:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10));
  }
}

const warsaw = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Warsaw",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  hourCycle: "h23",
});
/** Of each hour since the beginning: the day in Kraków, and which hour of it the clocks show. */
const clocks = Array.from({ length: HOURS }, (_, hour) => {
  const [day = "", shown = ""] = warsaw.format(FIRST_MS + hour * 3_600_000).split(" ");
  return { day, hour: Number(shown) };
});
const dayAt = (minute: number) => clocks[Math.floor(minute / 60)]?.day ?? expect.fail("beyond the table");

type Office = { opens: number; closes: number; isOpenAt: (day: string) => boolean };
const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** For each minute since the beginning whether the office works in it. */
function workOf({ opens, closes, isOpenAt }: Office): Uint8Array {
  const work = new Uint8Array(HOURS * 60);
  let asked = { day: "", isOpen: false };
  for (const [index, { day, hour }] of clocks.entries()) {
    if (asked.day !== day) asked = { day, isOpen: isOpenAt(day) };
    for (let minute = 0; minute < 60 && asked.isOpen; minute += 1) {
      const shown = hour * 60 + minute;
      if (shown >= opens && shown < closes) work[index * 60 + minute] = 1;
    }
  }
  return work;
}

const isCityDay = (day: string) => isWeekday(day) && !free.has(day);
const OFFICES = [
  { calendar: CITY, work: workOf({ opens: 460, closes: 930, isOpenAt: isCityDay }) },
  {
    calendar: { ...UNTIL_15, closedDays: CLOSED_DAYS.map((day) => ({ day, name: "wolne" })) },
    work: workOf({ opens: 420, closes: 900, isOpenAt: (day) => isCityDay(day) && !CLOSED_DAYS.includes(day) }),
  },
  { calendar: ALWAYS, work: workOf({ opens: 0, closes: 1_440, isOpenAt: () => true }) },
];
const always = new Uint8Array(HOURS * 60).fill(1);

const POLICIES: readonly Target[] = [
  { in: "running-hours", count: 24 },
  { in: "running-hours", count: 48 },
  { in: "working-days", count: 7 },
  { in: "working-days", count: 30 },
  { in: "working-days", count: 1 },
  { in: "working-hours", count: 4 },
  { in: "running-hours", count: 0.25 },
];

/** Minutes in which the clock rests; filled for one start and emptied after it. */
const resting = new Uint8Array(HOURS * 60);

/** The minute after which the wanted number of minutes has been worked and not rested. */
function walk(work: Uint8Array, start: number, wanted: number): number {
  let minute = start;
  for (let done = 0; done < wanted; minute += 1) {
    if (work[minute] === 1 && resting[minute] === 0) done += 1;
  }
  return minute;
}

/** How many minutes are worked until the last working day of the target is over. */
function minutesIn(days: number, work: Uint8Array, start: number): number {
  let minute = start;
  while (work[minute] !== 1) minute += 1;
  let today = dayAt(minute);
  let seen = 0;
  for (let worked = 0; ; minute += 1) {
    if (work[minute] !== 1) continue;
    if (minute % 60 === 0 || work[minute - 1] !== 1) {
      if (dayAt(minute) !== today && seen === days) return worked;
      if (dayAt(minute) !== today) seen += 1;
      today = dayAt(minute);
    }
    worked += 1;
  }
}

function secondCount(target: Target, office: Uint8Array, start: number): number {
  const work = target.in === "running-hours" ? always : office;
  const wanted = target.in === "working-days" ? minutesIn(target.count, work, start) : target.count * 60;
  return walk(work, start, wanted);
}

/** Minutes of rest after the start: some begin before it, overlap, or come when all is over. */
const rest = fc.tuple(fc.integer({ min: -3_000, max: 60_000 }), fc.integer({ min: 0, max: 12_000 }));
const day = fc.record({
  minute: fc.nat(1_439),
  office: fc.constantFrom(...OFFICES),
  rests: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(rest, { maxLength: 4 }) },
  ),
});

test("a second count, minute by minute over twenty years of starts, finds no other deadline", () => {
  const seed = Date.now();
  const days = fc.sample(day, { numRuns: YEARS * 365, seed });
  const instant = (minute: number) => new Date(FIRST_MS + minute * 60_000);
  for (const [index, { minute, office, rests }] of days.entries()) {
    const start = 4 * 1_440 + index * 1_440 + minute;
    const given = rests.map(([after, length]) => ({ from: start + after, to: start + after + length }));
    const pauses = given.map(({ from, to }) => ({ from: instant(from), to: instant(to), noteId: null, actorId: null }));
    for (const { from, to } of given) resting.fill(1, from, to);
    for (const target of POLICIES) {
      const first = deadlineOf(target, instant(start), office.calendar, pauses);
      const second = instant(secondCount(target, office.work, start));
      if (!first.ok || first.dueAt.getTime() !== second.getTime()) {
        const what = { seed, target, office: office.calendar.key, start: instant(start), pauses };
        expect({ ...what, due: first.ok && first.dueAt }).toEqual({ ...what, due: second });
      }
    }
    for (const { from, to } of given) resting.fill(0, from, to);
  }
}, 120_000);

test("the steps name exactly the days on which nobody worked", () => {
  const city = OFFICES[1] ?? expect.fail("no office");
  for (let index = 0; index < YEARS * 365; index += 1) {
    const start = 4 * 1_440 + index * 1_440 + 600;
    const told = deadlineOf({ in: "working-days", count: 7 }, new Date(FIRST_MS + start * 60_000), city.calendar, []);
    if (!told.ok) expect.fail(told.refusal);
    const named = told.steps.flatMap((step) => {
      if (step.type === "skipped-holiday" || step.type === "skipped-closed-day") return [step.day];
      if (step.type !== "skipped-rest") return [];
      return step.runs.flatMap(({ from, to }) => {
        const length = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
        return Array.from({ length }, (_, later) =>
          new Date(Date.parse(from) + later * 86_400_000).toISOString().slice(0, 10),
        );
      });
    });
    const end = (told.dueAt.getTime() - FIRST_MS) / 60_000;
    const unworked = new Set<string>();
    for (let hour = Math.floor(start / 60); hour * 60 < end; hour += 6) unworked.add(dayAt(hour * 60));
    for (let hour = Math.floor(start / 60); hour * 60 < end; hour += 1) {
      if (city.work[hour * 60] === 1) unworked.delete(dayAt(hour * 60));
    }
    if (city.work[start] === 1) unworked.delete(dayAt(start));
    expect(named.toSorted()).toEqual([...unworked].toSorted());
  }
}, 120_000);
