import { CalendarView, DeadlinesView, PolicyView } from "@kck/contracts";
import type { Db, Prisma, Tx } from "@kck/db";

type PolicyRow = Prisma.DeadlinePolicyGetPayload<object>;
type CalendarRow = Prisma.CalendarGetPayload<object>;

const policyOf = (row: PolicyRow) => ({
  key: row.key,
  version: row.version,
  name: row.name,
  scope: { categoryId: row.categoryId, unitId: row.unitId, priority: row.priority },
  acceptance: row.acceptance,
  firstAnswer: row.firstAnswer,
  resolution: row.resolution,
  warnings: row.warnings,
});
const calendarOf = (row: CalendarRow) => ({
  key: row.key,
  version: row.version,
  name: row.name,
  hours: row.hours,
  isClosedOnHolidays: row.isClosedOnHolidays,
  closedDays: row.closedDays,
});

/**
 * The newest version of each policy and calendar, and which unit works by which.
 *
 * Errors  throws where a row's JSON is not of its shape: rows are written through the same schemas.
 */
export async function readGround(db: Db | Tx): Promise<DeadlinesView> {
  const [policies, calendars, unitCalendars] = await Promise.all([
    db.deadlinePolicy.findMany({ distinct: "key", orderBy: [{ key: "asc" }, { version: "desc" }] }),
    db.calendar.findMany({ distinct: "key", orderBy: [{ key: "asc" }, { version: "desc" }] }),
    db.unitCalendar.findMany(),
  ]);
  return DeadlinesView.parse({
    policies: policies.map(policyOf),
    calendars: calendars.map(calendarOf),
    unitCalendars,
  });
}

type Version = { readonly key: string; readonly version: number };

/** One version of a policy, as somebody was promised by it. */
export async function findPolicy(db: Db | Tx, { key, version }: Version): Promise<PolicyView> {
  const where = { key_version: { key, version } };
  return PolicyView.parse(policyOf(await db.deadlinePolicy.findUniqueOrThrow({ where })));
}

/** One version of a calendar, as somebody was promised by it. */
export async function findCalendar(db: Db | Tx, { key, version }: Version): Promise<CalendarView> {
  const where = { key_version: { key, version } };
  return CalendarView.parse(calendarOf(await db.calendar.findUniqueOrThrow({ where })));
}
