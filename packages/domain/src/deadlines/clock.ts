import { addDays, type LocalDate, toWarsaw } from "../calendar/warsaw";
import { type Calendar, openOn, workingDayFrom } from "./calendar";

/** A time for which the unit waited for the resident, and why: the note with the question, and whoever asked it. */
export type Pause = {
  readonly from: Date;
  readonly to: Date;
  readonly noteId: string | null;
  readonly actorId: string | null;
};

type Span = { readonly from: number; readonly to: number };

/** Pauses as stretches of time that follow one another and do not touch. */
function spansOf(pauses: readonly Pause[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  const given = pauses.map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }));
  for (const span of given.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.to > span.from) spans.push(span);
  }
  return spans;
}

/** When a clock runs from an instant on: always where the calendar is null, else while its office works. */
function* running(calendar: Calendar | null, from: number): Generator<Span> {
  if (calendar === null) {
    yield { from, to: Number.POSITIVE_INFINITY };
    return;
  }
  let day: LocalDate | null = workingDayFrom(calendar, toWarsaw(new Date(from)));
  while (day !== null) {
    const open = openOn(calendar, day);
    if (open !== null && open.to.getTime() > from)
      yield { from: Math.max(from, open.from.getTime()), to: open.to.getTime() };
    day = workingDayFrom(calendar, addDays(day, 1));
  }
}

/** What is left of a stretch of time without the pauses. */
function* without({ from, to }: Span, pauses: readonly Span[]): Generator<Span> {
  let at = from;
  for (const pause of pauses) {
    if (pause.to <= at) continue;
    if (pause.from >= to) break;
    if (pause.from > at) yield { from: at, to: pause.from };
    at = pause.to;
  }
  if (at < to) yield { from: at, to };
}

/**
 * The instant at which a clock has run for some time.
 *
 * Shapes  the calendar by which it runs (null: always), its start, how long, and the pauses in which it rests; an instant
 *         out, null where the calendar has no more working days.
 * Units   milliseconds. A time that ends when an office closes ends then, and not when it opens next.
 * Errors  never throws.
 */
export function advance(
  calendar: Calendar | null,
  start: Date,
  lengthMs: number,
  pauses: readonly Pause[],
): Date | null {
  if (lengthMs === 0) return start;
  const rests = spansOf(pauses);
  let left = lengthMs;
  for (const span of running(calendar, start.getTime())) {
    for (const { from, to } of without(span, rests)) {
      if (to - from >= left) return new Date(from + left);
      left -= to - from;
    }
  }
  return null;
}

/** For how long a clock runs between two instants, in milliseconds; see `advance`. */
export function ranBetween(calendar: Calendar | null, from: Date, to: Date): number {
  let ran = 0;
  for (const span of running(calendar, from.getTime())) {
    if (span.from >= to.getTime()) break;
    ran += Math.min(span.to, to.getTime()) - span.from;
  }
  return ran;
}
