import { type DeadlineStep, HOLIDAYS, POLICY_BOUNDS } from "@kck/domain";
import { z } from "zod";
import { CategoryId, Instant, Priority, UnitId, Words } from "./primitives";

/** The key of a policy or a calendar. */
export const DeadlineKey = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

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

const version = z.int().positive();
export const PolicyView = z.strictObject({
  key: DeadlineKey,
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
  key: DeadlineKey,
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
  unitCalendars: z.array(z.strictObject({ unitId: UnitId, calendarKey: DeadlineKey })),
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
