import type { Db } from "@kck/db";
import type { Hour, HourCount } from "@kck/domain";

/**
 * How many intakes each hour brought, by category and district; what was cancelled, or has no category yet, is left out.
 *
 * Shapes  hours in, the last one first: its place in the list is the `week` of its counts.
 * Units   an hour is one short stretch of the index of newest intakes, so the cost is that of the hours and not of all there is.
 */
export function countHours(db: Db, hours: readonly Hour[]): Promise<HourCount[]> {
  return db.$queryRaw<HourCount[]>`
    SELECT (hour.place - 1)::int AS week, logged.category_id AS "categoryId", category.parent_id AS "groupId",
      logged.district_number AS "districtNumber", count(*)::int AS count
    FROM unnest(${hours.map(({ from }) => from)}::timestamptz[], ${hours.map(({ until }) => until)}::timestamptz[])
      WITH ORDINALITY AS hour (since, before, place)
    CROSS JOIN LATERAL (
      SELECT category_id, district_number FROM intake
      WHERE created_at >= hour.since AND created_at < hour.before AND status <> 'cancelled' AND category_id IS NOT NULL
      OFFSET 0
    ) AS logged
    JOIN category ON category.id = logged.category_id
    GROUP BY 1, 2, 3, 4`;
}

/** When the first intake came; null where none has. */
export async function firstLogged(db: Db): Promise<Date | null> {
  const first = await db.intake.findFirst({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { createdAt: true },
  });
  return first?.createdAt ?? null;
}
