import {
  type Absence,
  addDays,
  type Calendar,
  closedOn,
  deadlineOf,
  fromWarsaw,
  type LocalDate,
  type Priority,
  type Target,
} from "../src/index";
import { randomOf } from "./random";

/** Somebody of a unit, what they know, and when they are away. */
export type Clerk = {
  readonly id: string;
  readonly unit: number;
  /** Of full time. */
  readonly share: number;
  readonly knows: ReadonlySet<number>;
  readonly absences: readonly Absence[];
};
/** A matter that a call left behind. */
export type Arrival = {
  readonly id: number;
  readonly unit: number;
  readonly category: number;
  readonly street: number;
  readonly priority: Priority;
  readonly createdAt: Date;
  readonly dueAt: Date;
  /** Hours of work of somebody who knows the category. */
  readonly effort: number;
};
export type City = {
  readonly calendar: Calendar;
  readonly days: readonly LocalDate[];
  readonly clerks: readonly Clerk[];
  readonly calls: number;
  readonly arrivals: readonly Arrival[];
};

const DAYS = 30;
const CALLS_A_DAY = 1_000;
const LEAVES_A_MATTER = 0.1;
const OUTAGE = { day: 11, calls: 300, leavesAMatter: 1 / 3, unit: 0, category: 0, effort: 0.2 };

const UNITS = 6;
const CATEGORIES_OF_UNIT = 6;
const KNOWN_OF_UNIT = 4;
const SHARES = [1, 1, 1, 1, 0.75, 0.5];
const STREETS = 120;
const HOLIDAY_CHANCE = 0.4;
const SICK_CHANCE = 0.03;

const MATTERS: readonly { priority: Priority; upTo: number; effort: number; target: Target }[] = [
  { priority: "P1", upTo: 0.04, effort: 1, target: { in: "running-hours", count: 24 } },
  { priority: "P2", upTo: 0.2, effort: 1.5, target: { in: "running-hours", count: 48 } },
  { priority: "P3", upTo: 0.8, effort: 1.5, target: { in: "working-days", count: 7 } },
  { priority: "P4", upTo: 1, effort: 2, target: { in: "working-days", count: 30 } },
];

const day = { opens: 460, closes: 930 };
const calendar: Calendar = {
  key: "city",
  version: 1,
  name: "City",
  hours: [null, day, day, day, day, day, null],
  isClosedOnHolidays: true,
  closedDays: [],
};

function workingDays(from: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let at = from; days.length < DAYS; at = addDays(at, 1)) if (closedOn(calendar, at) === null) days.push(at);
  return days;
}

const awayFor = (from: LocalDate, days: number): Absence => ({
  from: fromWarsaw(from, 0),
  to: fromWarsaw(addDays(from, days), 0),
});

function absencesOf(days: readonly LocalDate[], random: () => number): Absence[] {
  const absences: Absence[] = [];
  const leave = days[Math.floor(random() * DAYS)];
  if (random() < HOLIDAY_CHANCE && leave !== undefined) absences.push(awayFor(leave, 7));
  for (const at of days) if (random() < SICK_CHANCE) absences.push(awayFor(at, 1 + Math.floor(random() * 3)));
  return absences;
}

/**
 * Thirty working days of a city: 1,000 calls a day of which every tenth leaves a matter, 36 people in six units with leave and
 * sickness, and one morning on which an outage brings 300 calls more.
 *
 * Shapes  the same seed, the same city.
 * Source  issue "Routing, deadlines and workload", "What must be shown" 4; terms by priority as in resources/data/deadlines.json.
 */
export function cityOf(seed: number): City {
  const random = randomOf(seed);
  const days = workingDays({ year: 2026, month: 3, day: 2 });
  const clerks = Array.from({ length: UNITS }, (_, unit) =>
    SHARES.map((share, at): Clerk => {
      const first = Math.floor(random() * CATEGORIES_OF_UNIT);
      const knows = Array.from({ length: KNOWN_OF_UNIT }, (_, more) => (first + more) % CATEGORIES_OF_UNIT);
      return { id: `${unit}-${at}`, unit, share, knows: new Set(knows), absences: absencesOf(days, random) };
    }),
  ).flat();

  const arrivals: Arrival[] = [];
  const arrive = (about: Pick<Arrival, "unit" | "category" | "effort" | "createdAt">, drawn: number) => {
    const sort = MATTERS.find(({ upTo }) => drawn < upTo) ?? MATTERS[3];
    if (sort === undefined) return;
    const { priority, target } = sort;
    const deadline = deadlineOf(target, about.createdAt, calendar, []);
    if (!deadline.ok) throw new Error(deadline.refusal);
    const { dueAt } = deadline;
    arrivals.push({ ...about, id: arrivals.length, street: Math.floor(random() * STREETS), priority, dueAt });
  };
  let calls = 0;
  days.forEach((date, at) => {
    for (let call = 0; call < CALLS_A_DAY; call += 1, calls += 1) {
      if (random() >= LEAVES_A_MATTER) continue;
      const drawn = random();
      const usual = MATTERS.find(({ upTo }) => drawn < upTo)?.effort ?? 1;
      const createdAt = fromWarsaw(date, day.opens + Math.floor(random() * (day.closes - day.opens)));
      const unit = Math.floor(random() * UNITS);
      const category = Math.floor(random() * CATEGORIES_OF_UNIT);
      arrive({ unit, category, effort: usual * (0.5 + random()), createdAt }, drawn);
    }
    if (at !== OUTAGE.day) return;
    for (let call = 0; call < OUTAGE.calls; call += 1, calls += 1) {
      if (random() >= OUTAGE.leavesAMatter) continue;
      const createdAt = fromWarsaw(date, 540 + Math.floor(random() * 90));
      const { unit, category, effort } = OUTAGE;
      arrive({ unit, category, effort, createdAt }, 0.1); // urgent
    }
  });
  arrivals.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id);
  return { calendar, days, clerks, calls, arrivals };
}
