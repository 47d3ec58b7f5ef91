import {
  CalendarVersion,
  CalendarView,
  DeadlinesView,
  PolicyVersion,
  PolicyView,
  type SaveCalendar,
  type SavePolicy,
} from "@kck/contracts";
import { type Db, Prisma, type Tx } from "@kck/db";
import { madeOnce } from "../made-once";
import { newId } from "../new-id";
import { Refused } from "../refused";
import { rowsInJson } from "../rows-in-json";
import { savedOf } from "../versions/saved-of";

type PolicyColumns = Omit<Prisma.DeadlinePolicyGetPayload<object>, "id" | "reason" | "createdById" | "createdAt">;
type CalendarColumns = Omit<
  Prisma.CalendarGetPayload<object>,
  "id" | "unitIds" | "reason" | "createdById" | "createdAt"
>;

const policyOf = (row: PolicyColumns) => ({
  key: row.key,
  version: row.version,
  name: row.name,
  scope: { categoryId: row.categoryId, unitId: row.unitId, priority: row.priority },
  acceptance: row.acceptance,
  firstAnswer: row.firstAnswer,
  resolution: row.resolution,
  warnings: row.warnings,
});
const calendarOf = (row: CalendarColumns) => ({
  key: row.key,
  version: row.version,
  name: row.name,
  hours: row.hours,
  isClosedOnHolidays: row.isClosedOnHolidays,
  closedDays: row.closedDays,
});

type Ground = { policies: PolicyColumns[]; calendars: CalendarColumns[]; unitCalendars: unknown };

const toGround = madeOnce((text): DeadlinesView => {
  const { policies, calendars, unitCalendars }: Ground = JSON.parse(text);
  return DeadlinesView.parse({
    policies: policies.map(policyOf),
    calendars: calendars.map(calendarOf),
    unitCalendars,
  });
});

/**
 * The newest version of each policy and calendar, and which unit works by which.
 *
 * Errors  throws where a row's JSON is not of its shape: rows are written through the same schemas.
 */
export async function readGround(db: Db | Tx): Promise<DeadlinesView> {
  const rows = await db.$queryRaw<{ ground: string }[]>`
    SELECT json_build_object(
      'policies', ${rowsInJson(Prisma.sql`SELECT DISTINCT ON (key) key, version, name, category_id AS "categoryId",
        unit_id AS "unitId", priority, acceptance, first_answer AS "firstAnswer", resolution, warnings
        FROM deadline_policy ORDER BY key, version DESC`)},
      'calendars', ${rowsInJson(Prisma.sql`SELECT DISTINCT ON (key) key, version, name, hours,
        is_closed_on_holidays AS "isClosedOnHolidays", closed_days AS "closedDays"
        FROM calendar ORDER BY key, version DESC`)},
      'unitCalendars', ${rowsInJson(Prisma.sql`SELECT unit_id AS "unitId", calendar_key AS "calendarKey"
        FROM unit_calendar ORDER BY unit_id`)})::text AS ground`;
  return toGround(rows[0]?.ground ?? "");
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

/** Errors  `not-found` where a scope names a category or a unit that there is not. */
export async function findScope(tx: Tx, { categoryId, unitId }: PolicyView["scope"]): Promise<void> {
  const [categories, units] = [
    categoryId === null ? 1 : await tx.category.count({ where: { id: categoryId } }),
    unitId === null ? 1 : await tx.unit.count({ where: { id: unitId } }),
  ];
  if (categories * units === 0) throw new Refused("not-found", ["scope"]);
}

/** Every version with who saved it, by key, the newest first. */
export async function allVersions(db: Db) {
  const [policies, calendars] = await Promise.all([
    db.deadlinePolicy.findMany({ orderBy: [{ key: "asc" }, { version: "desc" }] }),
    db.calendar.findMany({ orderBy: [{ key: "asc" }, { version: "desc" }] }),
  ]);
  const savedBy = await savedOf(db, [...policies, ...calendars]);
  return {
    policies: policies.map((row) => PolicyVersion.parse({ ...policyOf(row), ...savedBy(row) })),
    calendars: calendars.map((row) =>
      CalendarVersion.parse({ ...calendarOf(row), unitIds: row.unitIds, ...savedBy(row) }),
    ),
  };
}

/** The newest version that there is, 0 without any, with everybody else who saves one waiting for this transaction. */
export async function newestOf(tx: Tx, table: "policy" | "calendar", key: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('deadlines'))`;
  const newest =
    table === "policy"
      ? await tx.deadlinePolicy.aggregate({ where: { key }, _max: { version: true } })
      : await tx.calendar.aggregate({ where: { key }, _max: { version: true } });
  return newest._max.version ?? 0;
}

type Saving = { readonly by: string | null; readonly now: Date };
type NewPolicy = Omit<SavePolicy, "commandId" | "basedOn"> & { readonly version: number };
type NewCalendar = Omit<SaveCalendar, "commandId" | "basedOn"> & { readonly version: number };

/** Adds a version of a policy. */
export async function addPolicy(tx: Tx, policy: NewPolicy, { by, now }: Saving): Promise<void> {
  const { scope, acceptance, firstAnswer, ...columns } = policy;
  await tx.deadlinePolicy.create({
    data: {
      ...columns,
      ...scope,
      id: newId(now),
      acceptance: acceptance ?? Prisma.DbNull,
      firstAnswer: firstAnswer ?? Prisma.DbNull,
      createdById: by,
      createdAt: now,
    },
    select: { id: true },
  });
}

/** Adds a version of a calendar and lets its units, and no others, work by it from now on. */
export async function addCalendar(tx: Tx, calendar: NewCalendar, { by, now }: Saving): Promise<void> {
  const { key, unitIds } = calendar;
  await tx.calendar.create({
    data: { ...calendar, id: newId(now), createdById: by, createdAt: now },
    select: { id: true },
  });
  await tx.unitCalendar.deleteMany({ where: { OR: [{ calendarKey: key }, { unitId: { in: unitIds } }] } });
  await tx.unitCalendar.createMany({ data: unitIds.map((unitId) => ({ unitId, calendarKey: key })) });
}
