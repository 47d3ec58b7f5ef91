import type pg from "pg";
import { type Acknowledged, PUBLIC_ANSWER } from "./acts";

export type Stored = {
  readonly acknowledged: number;
  /** The same by what was done. */
  readonly kinds: Readonly<Record<keyof Acknowledged, number>>;
  readonly lost: number;
  readonly doubled: number;
};

/** Where history stands, so that what comes after it can be counted. */
export async function endOfHistory(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query("SELECT coalesce(max(seq), 0)::text AS seq FROM event");
  return rows[0].seq;
}

const COUNTED = `SELECT count(*) FILTER (WHERE found = 0)::int AS lost, count(*) FILTER (WHERE found > 1)::int AS doubled`;

/**
 * Holds what the server acknowledged against what is stored: each intake logged and forwarded once, each contact begun and
 * ended once, each note's command kept once, as many notes in history as were acknowledged, each matter accepted and answered
 * once, and the answer where the resident may read it.
 *
 * Shapes  `since` is where history stood before; nobody else may have written notes meanwhile.
 */
export async function compareStored(pool: pg.Pool, acknowledged: Acknowledged, since: string): Promise<Stored> {
  const { intakes, notes, contacts, accepted, answered } = acknowledged;
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
    pool.query(
      `${COUNTED} FROM (SELECT count(e.seq) AS found FROM unnest($1::uuid[]) AS acked(id)
         LEFT JOIN event e ON e.intake_id = acked.id AND e.seq > $2 AND e.type = 'intake.accepted' GROUP BY acked.id) AS one`,
      [accepted, since],
    ),
    pool.query(
      `${COUNTED} FROM (SELECT count(n.id) AS found FROM unnest($1::uuid[]) AS acked(id)
         LEFT JOIN intake i ON i.id = acked.id AND i.status = 'resolved' AND i.public_answer = $3
         LEFT JOIN event e ON e.intake_id = i.id AND e.seq > $2 AND e.type = 'intake.resolved'
         LEFT JOIN note n ON n.id = (e.data ->> 'noteId')::uuid AND n.is_public AND n.body = $3 GROUP BY acked.id) AS one`,
      [answered, since, PUBLIC_ANSWER],
    ),
  ]);
  const sum = (of: "lost" | "doubled") => found.reduce((total, { rows }) => total + rows[0][of], 0);
  const kinds = {
    intakes: intakes.length,
    notes: notes.length,
    contacts: contacts.length,
    accepted: accepted.length,
    answered: answered.length,
  };
  const total = Object.values(kinds).reduce((all, count) => all + count, 0);
  return { acknowledged: total, kinds, lost: sum("lost"), doubled: sum("doubled") };
}
