import type { Db, Tx } from "@kck/db";
import type { AgentState } from "@kck/domain";

export type DayRow = {
  readonly userId: string;
  readonly name: string;
  readonly channel: string | null;
  readonly since: Date | null;
  readonly absence: string | null;
  readonly absentSince: Date | null;
  readonly contactsEnded: number;
  readonly meanSeconds: number | null;
  readonly intakesLogged: number;
};

/**
 * The day of every consultant with an account in use, and of whoever else took a contact on it or is away now.
 *
 * Shapes  the beginning of the day; one row for each person, by name. Of several open contacts the newest is told. What
 *         somebody said of themselves holds until their next contact begins, and no longer than the day.
 * Units   contacts and intakes of the day alone are read, from the indexes of the newest; a contact that began before it is
 *         yesterday's.
 */
export function readDay(db: Db, since: Date): Promise<DayRow[]> {
  return db.$queryRaw<DayRow[]>`
    WITH taken AS MATERIALIZED (
      SELECT taken_by_id, channel, started_at, ended_at FROM contact WHERE started_at >= ${since}
    ), ended AS (
      SELECT taken_by_id, count(*)::int AS ended, avg(extract(epoch FROM ended_at - started_at))::float8 AS mean
      FROM taken WHERE ended_at IS NOT NULL GROUP BY 1
    ), running AS (
      SELECT DISTINCT ON (taken_by_id) taken_by_id, channel, started_at
      FROM taken WHERE ended_at IS NULL ORDER BY taken_by_id, started_at DESC
    ), newest AS (
      SELECT taken_by_id, max(started_at) AS began FROM taken GROUP BY 1
    ), logged AS (
      SELECT created_by_id, count(*)::int AS logged FROM intake
      WHERE created_at >= ${since} AND status <> 'cancelled' GROUP BY 1
    )
    SELECT person.id AS "userId", person.name, running.channel, running.started_at AS since,
      said.state AS absence, said.since AS "absentSince",
      coalesce(ended.ended, 0) AS "contactsEnded", ended.mean AS "meanSeconds", coalesce(logged.logged, 0) AS "intakesLogged"
    FROM "user" AS person
    LEFT JOIN ended ON ended.taken_by_id = person.id
    LEFT JOIN running ON running.taken_by_id = person.id
    LEFT JOIN newest ON newest.taken_by_id = person.id
    LEFT JOIN agent_state AS said ON said.user_id = person.id AND said.state <> 'available'
      AND said.since >= coalesce(newest.began, ${since})
    LEFT JOIN logged ON logged.created_by_id = person.id
    WHERE person.is_active AND (person.role = 'consultant' OR said.state IS NOT NULL)
      OR ended.ended IS NOT NULL OR running.channel IS NOT NULL
    ORDER BY person.name, person.id`;
}

/** What somebody said of themselves since their newest contact of the day began; null where that is nothing. */
export async function readOwnState(
  db: Db,
  userId: string,
  dayBegan: Date,
): Promise<{ state: string; since: Date } | null> {
  const [said] = await db.$queryRaw<{ state: string; since: Date }[]>`
    SELECT state, since FROM agent_state
    WHERE user_id = ${userId}::uuid AND since >= ${dayBegan} AND NOT EXISTS (
      SELECT FROM contact
      WHERE taken_by_id = ${userId}::uuid AND started_at >= ${dayBegan} AND started_at > agent_state.since)`;
  return said ?? null;
}

/** Keeps what somebody says of themselves in the place of what they said before. */
export async function writeState(tx: Tx, userId: string, state: AgentState, since: Date): Promise<void> {
  await tx.agentState.upsert({ where: { userId }, create: { userId, state, since }, update: { state, since } });
}
