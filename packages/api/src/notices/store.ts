import { NoticeView } from "@kck/contracts";
import { type Db, Prisma, type Tx } from "@kck/db";
import { type Alarm, deadlineOfAlarm, type Rung } from "@kck/domain";
import { z } from "zod";
import type { Actor } from "../context";

const MOST = 100;

type Row = {
  id: string;
  intakeId: string;
  number: string;
  categoryId: string | null;
  unitId: string | null;
  alarm: string;
  rung: string;
  alarmAt: Date;
  dueAt: Date | null;
  firstAnswerBy: Date | null;
  createdAt: Date;
  readAt: Date | null;
};

/** Whoever has moved to another unit sees no more of what their old one had. */
function stillTheirs({ kind, unitId }: Actor): Prisma.Sql {
  if (kind !== "unit-staff") return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (SELECT 1 FROM holding h WHERE h.intake_id = n.intake_id AND h.unit_id = ${unitId}::uuid)`;
}

export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM notice n
    WHERE n.user_id = ${actor.id}::uuid AND n.read_at IS NULL AND ${stillTheirs(actor)}`;
  return row?.count ?? 0;
}

/** The newest lines of a person: number, category and unit of the intake, so that no answer holds a resident's data. */
export async function newest(db: Db, actor: Actor): Promise<NoticeView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT n.id, n.intake_id AS "intakeId", i.number, i.category_id AS "categoryId", i.unit_id AS "unitId", n.alarm,
      n.rung, n.alarm_at AS "alarmAt", i.due_at AS "dueAt", i.first_answer_by AS "firstAnswerBy",
      n.created_at AS "createdAt", n.read_at AS "readAt"
    FROM notice n JOIN intake i ON i.id = n.intake_id
    WHERE n.user_id = ${actor.id}::uuid AND ${stillTheirs(actor)} ORDER BY n.created_at DESC, n.id DESC LIMIT ${MOST}`;
  return z.array(NoticeView).parse(
    rows.map(({ alarmAt, dueAt, firstAnswerBy, createdAt, readAt, ...row }) => ({
      ...row,
      deadlineAt: deadlineOfAlarm({ alarm: row.alarm, alarmAt }, { dueAt, firstAnswerBy }).toISOString(),
      createdAt: createdAt.toISOString(),
      isRead: readAt !== null,
    })),
  );
}

/** Marks a person's own lines as read, all or those named; answers how many were not before. */
export async function markRead(tx: Tx, userId: string, ids: readonly string[] | null, now: Date): Promise<number> {
  const these = ids === null ? {} : { id: { in: [...ids] } };
  const { count } = await tx.notice.updateMany({ where: { userId, readAt: null, ...these }, data: { readAt: now } });
  return count;
}

/** Removes lines from before an instant, read or not; answers how many. */
export async function removeBefore(db: Db, instant: Date): Promise<number> {
  return (await db.notice.deleteMany({ where: { createdAt: { lt: instant } } })).count;
}

export type NewNotice = { id: string; userId: string; intakeId: string; alarm: Alarm; alarmAt: Date; rung: Rung };

/** Puts a line under somebody's bell; false where they were told of this alarm before. */
export async function give(tx: Tx, notice: NewNotice, now: Date): Promise<boolean> {
  const { id, userId, intakeId, alarm, alarmAt, rung } = notice;
  const given = await tx.$executeRaw`
    INSERT INTO notice (id, user_id, intake_id, alarm, alarm_at, rung, created_at)
    VALUES (${id}::uuid, ${userId}::uuid, ${intakeId}::uuid, ${alarm}, ${alarmAt}, ${rung}, ${now})
    ON CONFLICT DO NOTHING`;
  return given === 1;
}
