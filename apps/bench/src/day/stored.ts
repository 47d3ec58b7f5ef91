import type pg from "pg";
import type { Acknowledged } from "./acts";

export type Stored = { readonly acknowledged: number; readonly lost: number; readonly doubled: number };

const COUNTED = `SELECT count(*) FILTER (WHERE found = 0)::int AS lost, count(*) FILTER (WHERE found > 1)::int AS doubled`;

/**
 * Holds what the server acknowledged against what is stored: each intake logged and forwarded once, each contact begun and
 * ended once, each note kept once with its command.
 */
export async function compareStored(pool: pg.Pool, { intakes, notes, contacts }: Acknowledged): Promise<Stored> {
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
  ]);
  const sum = (of: "lost" | "doubled") => found.reduce((total, { rows }) => total + rows[0][of], 0);
  return { acknowledged: intakes.length + notes.length + contacts.length, lost: sum("lost"), doubled: sum("doubled") };
}
