import { type Status, WAITS_FOR } from "../intakes/status";
import type { Calendar } from "./calendar";
import { advance, ranBetween } from "./clock";

/**
 * What people are told of: time is running out, it is over, a unit has not accepted in time, or the time for the first answer
 * is running out or over.
 */
export const ALARMS = ["warning", "overdue", "unaccepted", "answer-warning", "unanswered"] as const;
export type Alarm = (typeof ALARMS)[number];

/** Who is told, from the first to the last. */
export const RUNGS = ["holder", "head", "supervisor"] as const;
export type Rung = (typeof RUNGS)[number];

/** The deadline that an alarm is about: a warning came before it, the others begin with it. */
export function deadlineOfAlarm(
  { alarm, alarmAt }: { readonly alarm: string; readonly alarmAt: Date },
  { dueAt, firstAnswerBy }: { readonly dueAt: Date | null; readonly firstAnswerBy: Date | null },
): Date {
  if (alarm === "warning") return dueAt ?? alarmAt;
  return alarm === "answer-warning" ? (firstAnswerBy ?? alarmAt) : alarmAt;
}

/** One step: at this instant somebody is to be told of an alarm that began at `alarmAt`. */
export type Escalation = {
  readonly alarm: Alarm;
  readonly alarmAt: Date;
  readonly rung: Rung;
  readonly at: Date;
};
/** A step that was taken. */
export type Taken = Pick<Escalation, "alarm" | "rung"> & { readonly takenAt: Date };

/** What of an intake decides when somebody has to be told. */
export type Watched = {
  readonly status: Status;
  readonly warnAt: readonly Date[];
  readonly dueAt: Date;
  readonly acceptBy: Date | null;
  /** Null where no first answer was promised, or where it was given. */
  readonly firstAnswerBy: Date | null;
  readonly answerWarnAt: readonly Date[];
};

/** By which calendars the steps of an intake's deadlines are counted; null is the clock of the walls. */
export type StepClocks = { readonly resolution: Calendar | null; readonly firstAnswer: Calendar | null };

/** The next rung is told after this share of the time between the last warning and the deadline. */
const SHARE = 1 / 4;
/** Where there is no warning the time before the deadline is taken to be this long. */
const WITHOUT_WARNING_MS = 4 * 3_600_000;
/** No rung follows another sooner than this, however short the promise. */
const LEAST_MS = 5 * 60_000;

const MORE: Record<Rung, number> = { holder: 0, head: 1, supervisor: 2 };

type Climb = (alarm: Alarm, alarmAt: Date) => Escalation[];

/** How alarms of a deadline climb the rungs: by shares of the time between its last warning and the deadline itself. */
function climbing(calendar: Calendar | null, lastWarning: Date | undefined, by: Date): Climb {
  const leadMs = lastWarning === undefined ? WITHOUT_WARNING_MS : ranBetween(calendar, lastWarning, by);
  const stepMs = Math.max(LEAST_MS, Math.round(leadMs * SHARE));
  return (alarm, alarmAt) =>
    RUNGS.map((rung) => {
      const afterMs = stepMs * MORE[rung];
      const at = advance(calendar, alarmAt, afterMs, []) ?? new Date(alarmAt.getTime() + afterMs);
      return { alarm, alarmAt, rung, at };
    });
}

/** The warnings before a deadline in their order, and how what follows the last of them climbs. */
function ladderOf(calendar: Calendar | null, warnAt: readonly Date[], by: Date) {
  const warnings = warnAt.filter((at) => at < by).toSorted((a, b) => a.getTime() - b.getTime());
  const last = warnings.at(-1);
  const climb = climbing(calendar, last, by);
  /** Every warning to whoever holds the matter, the last one to all rungs; then the deadline itself. */
  const steps = (warning: Alarm, passed: Alarm): Escalation[] => [
    ...warnings.slice(0, -1).map((at): Escalation => ({ alarm: warning, alarmAt: at, rung: "holder", at })),
    ...(last === undefined ? [] : climb(warning, last)),
    ...climb(passed, by),
  ];
  return { climb, steps };
}

/**
 * Whom to tell of a promise, and when.
 *
 * Each warning goes to whoever holds the matter. The last one then climbs: the head of the unit hears of it after a quarter
 * of the time that is left, the supervisor after half of it. A deadline that has passed, and one for accepting, climbs by
 * steps of the same length. The first answer has warnings and steps of its own; where it is promised for no earlier than the
 * end of the matter, that one speaks for both.
 *
 * Shapes  what is watched and the calendars by which its deadlines count in; the steps out, the earliest first. None for what
 *         waits for the resident or for nobody.
 * Units   instants; steps are hours of the office's work, or of the clock where the promise counts those.
 * Errors  never throws.
 * Source  issue "Routing, deadlines and workload", "Escalation".
 */
export function escalationsOf(watched: Watched, clocks: StepClocks): Escalation[] {
  const { status, warnAt, dueAt, acceptBy, firstAnswerBy, answerWarnAt } = watched;
  if (WAITS_FOR[status] !== "unit" && WAITS_FOR[status] !== "centre") return [];
  const whole = ladderOf(clocks.resolution, warnAt, dueAt);
  const steps = [
    ...whole.steps("warning", "overdue"),
    ...(status === "forwarded" && acceptBy !== null ? whole.climb("unaccepted", acceptBy) : []),
    ...(firstAnswerBy !== null && firstAnswerBy < dueAt
      ? ladderOf(clocks.firstAnswer, answerWarnAt, firstAnswerBy).steps("answer-warning", "unanswered")
      : []),
  ];
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * The steps that are to be taken now.
 *
 * Shapes  all steps of a promise, those taken before, and now; of several warnings to the same rung only the last is left,
 *         what is overdue is warned of no more, nor that it was not accepted or answered before; a unit that was given it
 *         afterwards has to accept it all the same. Nobody is told again of what they heard of after it happened.
 * Errors  never throws.
 */
export function escalationsDue(steps: readonly Escalation[], taken: readonly Taken[], now: Date): Escalation[] {
  const past = steps.filter(({ at }) => at <= now);
  const over = past.find(({ alarm }) => alarm === "overdue");
  const isUnanswered = past.some(({ alarm }) => alarm === "unanswered");
  const isLeft = ({ alarm, alarmAt }: Escalation) => {
    if (alarm === "answer-warning" && isUnanswered) return false;
    return over === undefined || alarm === "overdue" || (alarm === "unaccepted" && alarmAt > over.alarmAt);
  };
  return past.filter((step, index) => {
    if (!isLeft(step)) return false;
    const same = ({ alarm, rung }: Pick<Escalation, "alarm" | "rung">) => alarm === step.alarm && rung === step.rung;
    if (past.slice(index + 1).some(same)) return false;
    return !taken.some((before) => same(before) && before.takenAt >= step.at);
  });
}

/** Who could be told of a matter; ids of people whose accounts are open. */
export type Listeners = {
  readonly assigneeId: string | null;
  /** The heads and all people of the unit that has the matter. */
  readonly heads: readonly string[];
  readonly staff: readonly string[];
  readonly supervisors: readonly string[];
};

/**
 * Who is told at a rung. A matter that nobody has taken is held by its unit's head, in a unit without one by all of it, and
 * without a unit by the supervisors. A rung on which nobody stands is passed over for the next one up.
 */
export function toldAt(rung: Rung, { assigneeId, heads, staff, supervisors }: Listeners): readonly string[] {
  if (rung === "supervisor") return supervisors;
  if (rung === "head") return heads.length > 0 ? heads : supervisors;
  if (assigneeId !== null) return [assigneeId];
  if (heads.length > 0) return heads;
  return staff.length > 0 ? staff : supervisors;
}
