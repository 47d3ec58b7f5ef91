import { type Db, Prisma, type Tx } from "@kck/db";
import {
  ALARMS,
  type Alarm,
  type Escalation,
  FIRST_ANSWERS,
  type Listeners,
  RUNGS,
  type Rung,
  type Status,
  type Taken,
} from "@kck/domain";
import { group } from "../card-use/group";
import { IS_OPEN } from "../intakes/open";
import { newId } from "../new-id";

/** An intake as far as its escalation goes. */
export type WatchedIntake = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: Status;
  readonly categoryId: string | null;
  readonly unitId: string | null;
  readonly assigneeId: string | null;
  readonly warnAt: Date[];
  readonly dueAt: Date;
  readonly acceptBy: Date | null;
  /** Null where it was given, as where none was promised. */
  readonly firstAnswerBy: Date | null;
  readonly answerWarnAt: Date[];
  readonly policyKey: string | null;
  readonly policyVersion: number | null;
  readonly calendarKey: string | null;
  readonly calendarVersion: number | null;
};

/** An intake of which somebody may have to be told, and the steps that were taken. */
export type AtRisk = WatchedIntake & { readonly taken: readonly Taken[] };

/**
 * No word has gone to the resident yet. What was promised before a first answer had warnings of its own is left alone, for all of
 * it would be told of at once: there the whole has warnings and the first answer has none.
 *
 * Units   a scalar subquery asks by index for each intake; an EXISTS under an OR may be hashed over every answer there ever was.
 */
const AWAITS_ANSWER = Prisma.sql`((i.answer_warn_at <> '{}' OR i.warn_at = '{}') AND (
  SELECT a.seq FROM event a WHERE a.intake_id = i.id AND a.type = ANY(${[...FIRST_ANSWERS]}::text[]) LIMIT 1) IS NULL)`;

const WATCHED = Prisma.sql`i.id, i.number, i.version, i.status, i.category_id AS "categoryId", i.unit_id AS "unitId",
  i.assignee_id AS "assigneeId", i.warn_at AS "warnAt", i.due_at AS "dueAt", i.accept_by AS "acceptBy",
  CASE WHEN ${AWAITS_ANSWER} THEN i.first_answer_by END AS "firstAnswerBy",
  i.answer_warn_at AS "answerWarnAt", i.policy_key AS "policyKey", i.policy_version AS "policyVersion", i.calendar_key AS "calendarKey",
  i.calendar_version AS "calendarVersion"`;

/**
 * Open intakes of which somebody may have to be told, a page at a time in the order of their ids.
 *
 * Units   the cost grows with what is open and at risk. What was told to the last rung of its deadline is left out, unless it
 *         has been given since to a unit that has to accept it.
 */
export async function atRisk(db: Db, now: Date, afterId: string | null, limit: number): Promise<AtRisk[]> {
  const rows = await db.$queryRaw<WatchedIntake[]>`
    SELECT ${WATCHED} FROM intake i
    WHERE ${IS_OPEN} AND i.status <> 'waiting'
      AND (i.due_at <= ${now} OR i.warn_at[1] <= ${now} OR (i.status = 'forwarded' AND i.accept_by <= ${now})
        OR ((i.first_answer_by <= ${now} OR i.answer_warn_at[1] <= ${now}) AND ${AWAITS_ANSWER}))
      AND (${afterId}::uuid IS NULL OR i.id > ${afterId}::uuid)
      AND ((i.status = 'forwarded' AND i.accept_by > i.due_at) OR NOT EXISTS (
        SELECT 1 FROM escalation e
        WHERE e.intake_id = i.id AND e.alarm = 'overdue' AND e.rung = 'supervisor' AND e.alarm_at = i.due_at))
    ORDER BY i.id LIMIT ${limit}`;
  const taken = await takenOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, taken: taken.get(row.id) ?? [] }));
}

/** An intake that nobody may change while people are told of it; null where it has no deadline any more. */
export async function findWatched(tx: Tx, id: string): Promise<WatchedIntake | null> {
  const [row] = await tx.$queryRaw<WatchedIntake[]>`
    SELECT ${WATCHED} FROM intake i WHERE i.id = ${id}::uuid AND i.due_at IS NOT NULL FOR SHARE`;
  return row ?? null;
}

const isAlarm = (text: string): text is Alarm => ALARMS.some((alarm) => alarm === text);
const isRung = (text: string): text is Rung => RUNGS.some((rung) => rung === text);

/** The steps that were taken of some intakes, by the intakes' ids. */
export async function takenOf(db: Db | Tx, intakeIds: string[]): Promise<ReadonlyMap<string, readonly Taken[]>> {
  const rows = await db.escalation.findMany({
    where: { intakeId: { in: intakeIds } },
    select: { intakeId: true, alarm: true, rung: true, takenAt: true },
  });
  const steps = rows.flatMap(({ intakeId, alarm, rung, takenAt }) =>
    isAlarm(alarm) && isRung(rung) ? [{ intakeId, alarm, rung, takenAt }] : [],
  );
  return group(steps, ({ intakeId }) => intakeId);
}

/** Takes a step; false where another server has. The table's unique key decides between two at once. */
export async function take(
  tx: Tx,
  intakeId: string,
  { alarm, alarmAt, rung }: Escalation,
  now: Date,
): Promise<boolean> {
  const taken = await tx.$executeRaw`
    INSERT INTO escalation (id, intake_id, alarm, alarm_at, rung, taken_at)
    VALUES (${newId(now)}::uuid, ${intakeId}::uuid, ${alarm}, ${alarmAt}, ${rung}, ${now}) ON CONFLICT DO NOTHING`;
  return taken === 1;
}

type Somebody = { id: string; email: string; role: string; isUnitHead: boolean };

/** Who could be told of an intake, with the addresses of all of them. */
export async function listenersOf(
  tx: Tx,
  { unitId, assigneeId }: Pick<WatchedIntake, "unitId" | "assigneeId">,
): Promise<{ listeners: Listeners; emailOf: ReadonlyMap<string, string> }> {
  const people: Somebody[] = await tx.user.findMany({
    where: {
      isActive: true,
      OR: [{ role: "supervisor" }, ...(unitId === null ? [] : [{ role: "unit-staff", unitId }])],
    },
    select: { id: true, email: true, role: true, isUnitHead: true },
    orderBy: { id: "asc" },
  });
  const staff = people.filter(({ role }) => role === "unit-staff");
  const idsOf = (some: readonly Somebody[]) => some.map(({ id }) => id);
  const listeners = {
    assigneeId: people.find(({ id }) => id === assigneeId)?.id ?? null,
    heads: idsOf(staff.filter(({ isUnitHead }) => isUnitHead)),
    staff: idsOf(staff),
    supervisors: idsOf(people.filter(({ role }) => role === "supervisor")),
  };
  return { listeners, emailOf: new Map(people.map(({ id, email }) => [id, email])) };
}

/** What an intake is about and who has it, in words; null for what it has not. */
export async function namesOf(tx: Tx, { categoryId, unitId }: Pick<WatchedIntake, "categoryId" | "unitId">) {
  const select = { name: true } as const;
  const [category, unit] = await Promise.all([
    categoryId === null ? null : tx.category.findUnique({ where: { id: categoryId }, select }),
    unitId === null ? null : tx.unit.findUnique({ where: { id: unitId }, select }),
  ]);
  return { category: category?.name ?? null, unit: unit?.name ?? null };
}
