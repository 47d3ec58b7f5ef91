import { type DeadlineStep, HOLIDAYS, POLICY_BOUNDS } from "@kck/domain";
import { z } from "zod";
import { CategoryId, CommandId, Instant, IntakeId, LIMITS, Priority, UnitId, Words } from "./primitives";
import { saved, VersionKey, version, written } from "./versions";

const quarters = z.number().positive().multipleOf(0.25).max(POLICY_BOUNDS.hours);
export const Target = z.discriminatedUnion("in", [
  z.strictObject({ in: z.literal("running-hours"), count: quarters }),
  z.strictObject({ in: z.literal("working-hours"), count: quarters }),
  z.strictObject({ in: z.literal("working-days"), count: z.int().positive().max(POLICY_BOUNDS.days) }),
]);

const Minute = z.int().min(0).max(1_440);
const Day = z.iso.date();
/** Minutes since midnight, from Sunday to Saturday; null is a day on which nobody works. */
export const WeekHours = z.array(z.strictObject({ opens: Minute, closes: Minute }).nullable()).length(7);
export const ClosedDays = z.array(z.strictObject({ day: Day, name: Words(120) })).max(400);

export const PolicyView = z.strictObject({
  key: VersionKey,
  version,
  name: z.string(),
  scope: z.strictObject({
    categoryId: CategoryId.nullable(),
    unitId: UnitId.nullable(),
    priority: Priority.nullable(),
  }),
  acceptance: Target.nullable(),
  firstAnswer: Target.nullable(),
  resolution: Target,
  warnings: z.array(z.number().gt(0).lt(1)).max(POLICY_BOUNDS.warnings),
});
export type PolicyView = z.infer<typeof PolicyView>;

export const CalendarView = z.strictObject({
  key: VersionKey,
  version,
  name: z.string(),
  hours: WeekHours,
  isClosedOnHolidays: z.boolean(),
  closedDays: ClosedDays,
});
export type CalendarView = z.infer<typeof CalendarView>;

/** What deadlines are counted with today. */
export const DeadlinesView = z.strictObject({
  policies: z.array(PolicyView),
  calendars: z.array(CalendarView),
  unitCalendars: z.array(z.strictObject({ unitId: UnitId, calendarKey: VersionKey })),
});
export type DeadlinesView = z.infer<typeof DeadlinesView>;

const step = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** One step on the way to a deadline, as the domain tells it. */
export const DeadlineStepView: z.ZodType<DeadlineStep> = z.discriminatedUnion("type", [
  step("started", { at: Instant, outside: z.enum(["after-hours", "before-hours", "free-day"]).nullable() }),
  step("counted-from", { day: Day }),
  step("target", { target: Target }),
  step("skipped-rest", { runs: z.array(z.strictObject({ from: Day, to: Day })) }),
  step("skipped-holiday", { day: Day, holiday: z.enum(HOLIDAYS) }),
  step("skipped-closed-day", { day: Day, name: z.string() }),
  step("paused", {
    from: Instant,
    to: Instant,
    noteId: z.uuid().nullable(),
    actorId: z.uuid().nullable(),
    minutes: z.int(),
  }),
  step("clocks-changed", { day: Day, to: z.enum(["summer", "winter"]) }),
  step("due", { at: Instant }),
]);

/** By what an intake was promised its deadline, and what else was promised with it. */
export const PromiseView = z.strictObject({
  policyName: z.string(),
  policyVersion: version,
  calendarName: z.string(),
  acceptBy: Instant.nullable(),
  firstAnswerBy: Instant.nullable(),
  warnAt: z.array(Instant),
  steps: z.array(DeadlineStepView),
});
export type PromiseView = z.infer<typeof PromiseView>;

// ---- the supervisor's work ----

export const PolicyVersion = z.strictObject({ ...PolicyView.shape, ...saved });
export type PolicyVersion = z.infer<typeof PolicyVersion>;
/** `unitIds`: the units that work by it since this version. */
export const CalendarVersion = z.strictObject({ ...CalendarView.shape, unitIds: z.array(UnitId), ...saved });
export type CalendarVersion = z.infer<typeof CalendarVersion>;

/** Every version of every policy and calendar, by key, the newest first. */
export const DeadlineVersionsView = z.strictObject({
  policies: z.array(PolicyVersion),
  calendars: z.array(CalendarVersion),
});
export type DeadlineVersionsView = z.infer<typeof DeadlineVersionsView>;

const { key, scope, acceptance, firstAnswer, resolution, warnings } = PolicyView.shape;
/** Errors  `priority-without-policy` where matters of a priority would be left with none; `not-found` for a scope. */
export const SavePolicy = z.strictObject({ ...written, key, scope, acceptance, firstAnswer, resolution, warnings });
export type SavePolicy = z.infer<typeof SavePolicy>;

const { hours, isClosedOnHolidays, closedDays } = CalendarView.shape;
/** Errors  `calendar-without-working-day`, `calendar-hours-wrong`. */
export const SaveCalendar = z.strictObject({
  ...written,
  key,
  hours,
  isClosedOnHolidays,
  closedDays,
  unitIds: z.array(UnitId).max(LIMITS.rows),
});
export type SaveCalendar = z.infer<typeof SaveCalendar>;

/** Which promises are looked at: those of one policy, or all; always of open intakes alone. */
export const PreviewRecompute = z.strictObject({ policyKey: VersionKey.nullable() });
/** Two policies may have one name; the key tells them apart. */
const promisedBy = z.strictObject({ key: z.string(), name: z.string(), version }).nullable();
export const RecomputeRow = z.strictObject({
  id: IntakeId,
  number: z.string(),
  version: z.int(),
  categoryId: CategoryId.nullable(),
  unitId: UnitId.nullable(),
  oldDueAt: Instant,
  newDueAt: Instant,
  oldPolicy: promisedBy,
  newPolicy: promisedBy,
});
export type RecomputeRow = z.infer<typeof RecomputeRow>;
/** What counting anew would change: how many of how many, and the first of them, the nearest deadline first. */
export const RecomputeView = z.strictObject({
  looked: z.int(),
  later: z.int(),
  earlier: z.int(),
  /** Deadlines that lie in the past only when counted anew. */
  overdue: z.int(),
  /** Those that no policy holds: their promise stays. */
  unpromised: z.int(),
  rows: z.array(RecomputeRow),
});
export type RecomputeView = z.infer<typeof RecomputeView>;

/** Counts promises anew, as they stood in a preview: what is no longer as it was shown is passed over. */
export const RecomputeDeadlines = z.strictObject({
  commandId: CommandId,
  reason: Words(LIMITS.note),
  intakes: z
    .array(z.strictObject({ id: IntakeId, version: z.int32().nonnegative(), dueAt: Instant }))
    .min(1)
    .max(LIMITS.rows),
});
export const RecomputeReceipt = z.strictObject({ recomputed: z.int(), passedOver: z.int() });
