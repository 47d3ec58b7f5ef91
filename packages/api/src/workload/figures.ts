import { Prisma } from "@kck/db";
import { AGED_DAYS, DAY_MS, type Figure, POINTS, PRIORITIES } from "@kck/domain";

const POINTS_OF = Prisma.sql`CASE i.priority ${Prisma.join(
  PRIORITIES.map((priority) => Prisma.sql`WHEN ${priority} THEN ${POINTS[priority]}::float8`),
  " ",
)} END`;

/** `weightOf` of the domain as a term of the statement; a test holds the two together. `i` is the intake. */
export function weightAt(now: Date): Prisma.Sql {
  const days = Prisma.sql`extract(epoch FROM ${now}::timestamptz - i.created_at)::float8 / ${DAY_MS / 1_000}::float8`;
  return Prisma.sql`(${POINTS_OF}) * (1 + LEAST(1, GREATEST(0, ${days}) / ${AGED_DAYS}::float8) / 2)`;
}

/** What an open intake `i` is counted by. A matter that waits for the resident is neither at risk nor overdue. */
export function conditionOf(figure: Figure, now: Date, unreadHours: number): Prisma.Sql {
  switch (figure) {
    case "open":
      return Prisma.sql`true`;
    case "unassigned":
      return Prisma.sql`i.assignee_id IS NULL`;
    case "at-risk":
      return Prisma.sql`(i.status <> 'waiting' AND i.warn_at[1] <= ${now} AND i.due_at > ${now})`;
    case "overdue":
      return Prisma.sql`(i.status <> 'waiting' AND i.due_at <= ${now})`;
    case "returned-twice":
      return Prisma.sql`i.return_count >= 2`;
    case "unread":
      // The instant is read for each forwarded intake by the key of `holding`, one row at most. Of an EXISTS in a FILTER
      // PostgreSQL makes a hash of all that any unit has ever held.
      return Prisma.sql`(i.status = 'forwarded'
        AND (SELECT h.since FROM holding h WHERE h.intake_id = i.id AND h.unit_id = i.unit_id)
          <= ${new Date(now.getTime() - unreadHours * 3_600_000)}
        AND NOT EXISTS (SELECT 1 FROM presence p JOIN "user" u ON u.id = p.user_id
          WHERE p.intake_id = i.id AND u.unit_id = i.unit_id))`;
  }
}
