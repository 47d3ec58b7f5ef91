import type pg from "pg";
import type { Acknowledged } from "./acts";

export type Stored = { readonly acknowledged: number; readonly lost: number; readonly doubled: number };

/** Where history stands, so that what comes after it can be counted. */
export async function endOfHistory(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query("SELECT coalesce(max(seq), 0)::text AS seq FROM event");
  return rows[0].seq;
}

const COUNTED = `SELECT count(*) FILTER (WHERE found = 0)::int AS lost, count(*) FILTER (WHERE found > 1)::int AS doubled`;

/**
 * Holds what the server acknowledged against what is stored: each intake logged and forwarded once, each contact begun and
 * ended once, each note's command kept once, and as many notes in history as were acknowledged.
 *
 * Shapes  `since` is where history stood before; nobody else may have written notes meanwhile.
 */
export async function compareStored(
  pool: pg.Pool,
  { intakes, notes, contacts }: Acknowledged,
  since: string,
): Promise<Stored> {
  const found = await Promise.all([
    pool.query(
      `${COUNTED} FROM (SELECT count(e.seq) AS found FROM unnest($1::uuid[]) AS acked(id)
         CROSS JOIN (VALUES ('intake.logged'), ('intake.forwarded')) AS fact(type)
         LEFT JOIN event e ON e.intake_id = acked.id AND e.type = fact.type GROUP BY acked.id, fact.type) AS one`,
      [intakes],
    ),
    pool.query(
      `${COUNTED} FROM (SELECT count(e.seq) AS found FROM unnest($1::uuid[]) AS acked(id)
         CROSS JOIN (VALUES ('contact.started'), ('contact.ended')) AS fact(type)
         LEFT JOIN event e ON e.contact_id = acked.id AND e.type = fact.type GROUP BY acked.id, fact.type) AS one`,
      [contacts],
    ),
    pool.query(
      `${COUNTED} FROM (SELECT count(c.id) AS found FROM unnest($1::uuid[]) AS acked(id)
         LEFT JOIN command c ON c.id = acked.id AND c.answer IS NOT NULL GROUP BY acked.id) AS one`,
      [notes],
    ),
    pool.query(
      `SELECT greatest($1 - count(*), 0)::int AS lost, greatest(count(*) - $1, 0)::int AS doubled
       FROM event WHERE seq > $2 AND type = 'intake.noted'`,
      [notes.length, since],
    ),
  ]);
  const sum = (of: "lost" | "doubled") => found.reduce((total, { rows }) => total + rows[0][of], 0);
  return { acknowledged: intakes.length + notes.length + contacts.length, lost: sum("lost"), doubled: sum("doubled") };
}
