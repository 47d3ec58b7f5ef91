import { NoticeView } from "@kck/contracts";
import type { Db, Tx } from "@kck/db";
import type { Alarm, Rung } from "@kck/domain";
import { z } from "zod";

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
  createdAt: Date;
  readAt: Date | null;
};

export function countUnread(db: Db, userId: string): Promise<number> {
  return db.notice.count({ where: { userId, readAt: null } });
}

/** The newest lines of a person: number, category and unit of the intake, so that no answer holds a resident's data. */
export async function newest(db: Db, userId: string): Promise<NoticeView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT n.id, n.intake_id AS "intakeId", i.number, i.category_id AS "categoryId", i.unit_id AS "unitId", n.alarm,
      n.rung, n.alarm_at AS "alarmAt", i.due_at AS "dueAt", n.created_at AS "createdAt", n.read_at AS "readAt"
    FROM notice n JOIN intake i ON i.id = n.intake_id
    WHERE n.user_id = ${userId}::uuid ORDER BY n.created_at DESC, n.id DESC LIMIT ${MOST}`;
  return z.array(NoticeView).parse(
    rows.map(({ alarmAt, dueAt, createdAt, readAt, ...row }) => ({
      ...row,
      deadlineAt: (row.alarm === "warning" ? (dueAt ?? alarmAt) : alarmAt).toISOString(),
      createdAt: createdAt.toISOString(),
      isRead: readAt !== null,
    })),
  );
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
