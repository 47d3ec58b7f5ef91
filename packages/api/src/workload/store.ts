import { type Db, Prisma, type Tx } from "@kck/db";
import { type Absence, DAY_MS, FIGURES, type Figure, PRESSING_DAYS } from "@kck/domain";
import { group } from "../card-use/group";
import { IS_OPEN } from "../intakes/open";
import { type ListedIntake, listedColumns } from "../intakes/row";
import { rowsInJson } from "../rows-in-json";
import { conditionOf, weightAt } from "./figures";

export type WorkRow = {
  readonly unitId: string | null;
  readonly assigneeId: string | null;
  readonly load: number;
} & Readonly<Record<Figure, number>>;

const ofUnit = (unitId: string | null) =>
  unitId === null ? Prisma.empty : Prisma.sql`AND i.unit_id = ${unitId}::uuid`;

/**
 * The open work of each person in each unit, and of nobody.
 *
 * Units   points as in `weightOf`; the cost grows with what is open, whatever is closed.
 */
export function readWork(db: Db, unitId: string | null, now: Date, unreadHours: number): Promise<WorkRow[]> {
  const counted = FIGURES.map(
    (figure) =>
      Prisma.sql`(count(*) FILTER (WHERE ${conditionOf(figure, now, unreadHours)}))::int AS ${Prisma.raw(`"${figure}"`)}`,
  );
  return db.$queryRaw<WorkRow[]>`
    SELECT i.unit_id AS "unitId", i.assignee_id AS "assigneeId", sum(${weightAt(now)})::float8 AS load,
      ${Prisma.join(counted)}
    FROM intake i WHERE ${IS_OPEN} ${ofUnit(unitId)} GROUP BY 1, 2`;
}

export type Worker = {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly workShare: number;
  /** Those that are not over. */
  readonly absences: readonly Absence[];
};

/** Everybody who can be given work, of all units or of one, by name. */
export async function readWorkers(db: Db | Tx, unitId: string | null, now: Date): Promise<Worker[]> {
  const away = Prisma.sql`SELECT a."from", a."to" FROM absence a WHERE a.user_id = u.id AND a."to" > ${new Date(now.getTime() - DAY_MS)}`;
  const people = await db.$queryRaw<(Omit<Worker, "absences"> & { absences: { from: string; to: string }[] })[]>`
    SELECT u.id, u.name, u.unit_id AS "unitId", u.work_share AS "workShare", ${rowsInJson(away)} AS absences
    FROM "user" u
    WHERE u.is_active AND u.role = 'unit-staff'
      AND ${unitId === null ? Prisma.sql`u.unit_id IS NOT NULL` : Prisma.sql`u.unit_id = ${unitId}::uuid`}
    ORDER BY u.name, u.id`;
  return people.map(({ absences, ...person }) => ({
    ...person,
    absences: absences.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  }));
}

/** What is to be known of a matter before somebody is suggested for it. */
export type Asked = {
  readonly id: string;
  readonly categoryId: string | null;
  readonly street: string | null;
  readonly residentId: string | null;
};

export const asked = {
  id: true,
  unitId: true,
  categoryId: true,
  street: true,
  residentId: true,
  priority: true,
  createdAt: true,
} as const satisfies Prisma.IntakeSelect;

/**
 * What waits in units that assign by themselves and was given to nobody by hand since they have it, the most pressing first.
 * What could not be given a while ago is left out.
 */
export function readWaiting(db: Db, now: Date, limit: number): Promise<{ id: string; unitId: string }[]> {
  const pressingSince = new Date(now.getTime() - PRESSING_DAYS * DAY_MS);
  return db.$queryRaw<{ id: string; unitId: string }[]>`
    SELECT i.id, i.unit_id AS "unitId" FROM intake i
    JOIN unit u ON u.id = i.unit_id AND u.assigns_itself
    JOIN holding h ON h.intake_id = i.id AND h.unit_id = i.unit_id
    WHERE ${IS_OPEN} AND i.assignee_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM assignment_pause p WHERE p.intake_id = i.id AND p.until > ${now})
      AND NOT EXISTS (SELECT 1 FROM event e
        WHERE e.intake_id = i.id AND e.type = 'intake.assigned' AND e.actor_kind <> 'clock' AND e.at >= h.since)
    ORDER BY (i.priority = 'P1' OR i.created_at <= ${pressingSince}) DESC, i.priority, i.created_at, i.id
    LIMIT ${limit}`;
}

/** Leaves matters out of the automatic assignment until an instant, and forgets pauses that are over. */
export async function passOver(db: Db, intakeIds: readonly string[], until: Date, now: Date): Promise<void> {
  await db.assignmentPause.deleteMany({ where: { until: { lte: now } } });
  await db.assignmentPause.createMany({
    data: intakeIds.map((intakeId) => ({ intakeId, until })),
    skipDuplicates: true,
  });
}

/** How much somebody has that is near to a matter. */
type Near = { readonly sameStreet: number; readonly sameResident: number };

/** What people hold: its points by person, and by matter what of it is near to that. */
export type Held = {
  readonly loadOf: ReadonlyMap<string, number>;
  readonly nearTo: ReadonlyMap<string, ReadonlyMap<string, Near>>;
};

/** What the people of a unit have beside some matters, all of it in one statement. */
export async function readHeld(db: Db | Tx, unitId: string, matters: readonly Asked[], now: Date): Promise<Held> {
  const ids = matters.map(({ id }) => id);
  const streets = matters.map(({ street }) => street);
  const residents = matters.map(({ residentId }) => residentId);
  const rows = await db.$queryRaw<({ intakeId: string | null; id: string; load: number } & Near)[]>`
    WITH asked AS (
      SELECT * FROM unnest(${ids}::uuid[], ${streets}::text[], ${residents}::uuid[]) AS a(id, street, resident_id)
    ), held AS MATERIALIZED (
      SELECT i.assignee_id AS id, lower(i.street) AS street, i.resident_id, ${weightAt(now)} AS load FROM intake i
      WHERE ${IS_OPEN} AND i.unit_id = ${unitId}::uuid AND i.assignee_id IS NOT NULL AND i.id <> ALL(${ids}::uuid[])
    ), told AS (
      SELECT NULL::uuid AS "intakeId", id, load, 0 AS street, 0 AS resident FROM held
      UNION ALL SELECT a.id, h.id, 0, 1, 0 FROM asked a JOIN held h ON h.street = lower(a.street)
      UNION ALL SELECT a.id, h.id, 0, 0, 1 FROM asked a JOIN held h ON h.resident_id = a.resident_id
    )
    SELECT "intakeId", id, sum(load)::float8 AS load, sum(street)::int AS "sameStreet", sum(resident)::int AS "sameResident"
    FROM told GROUP BY 1, 2`;
  const whole = rows.filter(({ intakeId }) => intakeId === null);
  const near = group(
    rows.flatMap(({ intakeId, ...row }) => (intakeId === null ? [] : [{ ...row, intakeId }])),
    ({ intakeId }) => intakeId,
  );
  return {
    loadOf: new Map(whole.map(({ id, load }) => [id, load])),
    nearTo: new Map([...near].map(([intakeId, people]) => [intakeId, new Map(people.map((one) => [one.id, one]))])),
  };
}

/** By category who knows it or one above it. */
export async function readKnowing(
  db: Db | Tx,
  categoryIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (categoryIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ categoryId: string; userId: string }[]>`
    WITH RECURSIVE above AS (
      SELECT id AS asked, id, parent_id FROM category WHERE id = ANY(${categoryIds}::uuid[])
      UNION SELECT above.asked, c.id, c.parent_id FROM category c JOIN above ON c.id = above.parent_id
    )
    SELECT DISTINCT above.asked AS "categoryId", s.user_id AS "userId" FROM skill s JOIN above ON above.id = s.category_id`;
  const known = group(rows, ({ categoryId }) => categoryId);
  return new Map([...known].map(([categoryId, all]) => [categoryId, new Set(all.map(({ userId }) => userId))]));
}

type Behind = { figure: Figure; unit: string | null; assigneeId: string | null; unreadHours: number };

/** The open intakes behind a figure, the nearest deadline first. `own` binds them to a unit, whatever is asked for. */
export function readBehind(
  db: Db,
  own: string | null,
  { figure, unit, assigneeId, unreadHours }: Behind,
  now: Date,
  limit: number,
): Promise<ListedIntake[]> {
  const asked =
    unit === null
      ? Prisma.empty
      : unit === "centre"
        ? Prisma.sql`AND i.unit_id IS NULL`
        : Prisma.sql`AND i.unit_id = ${unit}::uuid`;
  const whose = assigneeId === null ? Prisma.empty : Prisma.sql`AND i.assignee_id = ${assigneeId}::uuid`;
  return db.$queryRaw<ListedIntake[]>`
    SELECT ${listedColumns} FROM intake i
    WHERE ${IS_OPEN} ${ofUnit(own)} ${asked} ${whose} AND ${conditionOf(figure, now, unreadHours)}
    ORDER BY COALESCE(i.due_at, 'infinity'), i.id LIMIT ${limit}`;
}
