import { type Holiday, holidayOf } from "../calendar/holidays";
import {
  addDays,
  fromWarsaw,
  isoDay,
  type LocalDate,
  toWarsaw,
  warsawDay,
  warsawOffsetMinutes,
  weekday,
} from "../calendar/warsaw";
import { type Calendar, closedOn, workingDayFrom } from "./calendar";
import { type Pause, ranBetween } from "./clock";
import type { Target } from "./policy";

/** Days that follow one another, "2026-12-24"; both ends included. */
export type DayRun = { readonly from: string; readonly to: string };

/**
 * One step on the way from the moment a matter came to its deadline. Data, kept with the intake; the screen says it in words.
 * Instants are ISO 8601 in UTC, days are those of Kraków.
 */
export type DeadlineStep =
  | {
      readonly type: "started";
      readonly at: string;
      readonly outside: "after-hours" | "before-hours" | "free-day" | null;
    }
  /** The day on which the office took it up, where that is not the day on which it came. */
  | { readonly type: "counted-from"; readonly day: string }
  | { readonly type: "target"; readonly target: Target }
  /** Days of the week on which the office never works. */
  | { readonly type: "skipped-rest"; readonly runs: readonly DayRun[] }
  | { readonly type: "skipped-holiday"; readonly day: string; readonly holiday: Holiday }
  | { readonly type: "skipped-closed-day"; readonly day: string; readonly name: string }
  /** `minutes` is by how much the pause moved the deadline: minutes of the clock, or of the office's work. */
  | {
      readonly type: "paused";
      readonly from: string;
      readonly to: string;
      readonly noteId: string | null;
      readonly actorId: string | null;
      readonly minutes: number;
    }
  | { readonly type: "clocks-changed"; readonly day: string; readonly to: "summer" | "winter" }
  | { readonly type: "due"; readonly at: string };

/** The day from which working days are counted, itself not among them: that of the start, or the next on which the office works. */
export function dayTakenUp(calendar: Calendar, start: Date): LocalDate | null {
  const local = toWarsaw(start);
  const closes = calendar.hours[weekday(local)]?.closes ?? 0;
  return workingDayFrom(calendar, minuteOf(local) >= closes ? addDays(local, 1) : local);
}

const minuteOf = ({ hour, minute }: { hour: number; minute: number }) => hour * 60 + minute;

function outside(calendar: Calendar, start: Date) {
  const local = toWarsaw(start);
  if (closedOn(calendar, local) !== null) return "free-day";
  const hours = calendar.hours[weekday(local)];
  if (hours && minuteOf(local) >= hours.closes) return "after-hours";
  return hours && minuteOf(local) < hours.opens ? "before-hours" : null;
}

/** The days on which the office did not work from one day to another, both included: rest as runs, the others by name. */
function skipped(calendar: Calendar, from: LocalDate, to: LocalDate): DeadlineStep[] {
  const named: DeadlineStep[] = [];
  const runs: { from: string; to: string }[] = [];
  const last = isoDay(to);
  for (let day = from; isoDay(day) <= last; day = addDays(day, 1)) {
    const why = closedOn(calendar, day);
    const iso = isoDay(day);
    if (why === "rest") {
      const run = runs.at(-1);
      if (run?.to === isoDay(addDays(day, -1))) run.to = iso;
      else runs.push({ from: iso, to: iso });
    }
    const holiday = holidayOf(day);
    if (why === "holiday" && holiday !== null) named.push({ type: "skipped-holiday", day: iso, holiday });
    if (why === "closed-day") {
      const name = calendar.closedDays.find((closed) => closed.day === iso)?.name ?? "";
      named.push({ type: "skipped-closed-day", day: iso, name });
    }
  }
  return runs.length === 0 ? named : [{ type: "skipped-rest", runs }, ...named];
}

function clocksChanged(start: Date, dueAt: Date): DeadlineStep[] {
  const before = warsawOffsetMinutes(start);
  if (before === warsawOffsetMinutes(dueAt)) return [];
  const to = before === 60 ? "summer" : "winter";
  let day: LocalDate = toWarsaw(start);
  // At noon the change of the night is over, on the day of the change too.
  while (warsawOffsetMinutes(fromWarsaw(day, 720)) === before) day = addDays(day, 1);
  return [{ type: "clocks-changed", day: isoDay(day), to }];
}

function paused(calendar: Calendar | null, start: Date, dueAt: Date, pauses: readonly Pause[]): DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  let counted = start;
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const from = new Date(Math.max(pause.from.getTime(), counted.getTime()));
    if (pause.from >= dueAt || pause.to <= from) continue;
    const minutes = Math.round(ranBetween(calendar, from, pause.to) / 60_000);
    const { noteId, actorId } = pause;
    steps.push({
      type: "paused",
      from: pause.from.toISOString(),
      to: pause.to.toISOString(),
      noteId,
      actorId,
      minutes,
    });
    counted = pause.to;
  }
  return steps;
}

/** The steps from a start to the deadline that a target gives; `calendar` is null for hours of the clock. */
export function stepsTo(
  target: Target,
  start: Date,
  dueAt: Date,
  calendar: Calendar | null,
  pauses: readonly Pause[],
): DeadlineStep[] {
  const rests = paused(calendar, start, dueAt, pauses);
  const due: DeadlineStep = { type: "due", at: dueAt.toISOString() };
  const at = start.toISOString();
  const promise: DeadlineStep = { type: "target", target };
  if (calendar === null) {
    return [{ type: "started", at, outside: null }, promise, ...clocksChanged(start, dueAt), ...rests, due];
  }
  const begun = outside(calendar, start);
  const day = dayTakenUp(calendar, start);
  const moved: DeadlineStep[] =
    day === null || isoDay(day) === warsawDay(start) ? [] : [{ type: "counted-from", day: isoDay(day) }];
  const free = skipped(calendar, toWarsaw(start), toWarsaw(dueAt));
  return [{ type: "started", at, outside: begun }, ...moved, promise, ...free, ...rests, due];
}
