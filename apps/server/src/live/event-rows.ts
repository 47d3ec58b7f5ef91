import type { LiveEvent } from "@kck/contracts";
import type { ClientBase, Pool } from "pg";
import { BEGINNING, type Cursor } from "./cursor";

type Asked = ClientBase | Pool;

/** An event as it is told, where it stands, and whose account it is about. */
export type HeardEvent = { readonly at: Cursor; readonly event: LiveEvent; readonly userId: string | null };

export const PAGE = 500;

type Row = {
  tx: string;
  seq: string;
  type: string;
  actorId: string | null;
  intakeId: string | null;
  contactId: string | null;
  cardId: string | null;
  unitIds: string[];
  version: number | null;
  userId: string | null;
};

const COLUMNS = `tx::text, seq::text, type, actor_id AS "actorId", intake_id AS "intakeId", contact_id AS "contactId",
  unit_ids AS "unitIds", (data->>'version')::int AS version, data->>'userId' AS "userId",
  data->>'cardId' AS "cardId"`;

/** With the table's name, as the columns of the answer have the same names and sort as text, "1000" before "999". */
const IN_ORDER = "ORDER BY event.tx, event.seq";

/** Transactions below this have all ended: nothing can appear any more before what is read. */
const SETTLED = "tx < pg_snapshot_xmin(pg_current_snapshot())";

function heard({ tx, seq, userId, ...event }: Row): HeardEvent {
  return { at: { tx, seq }, event, userId };
}

/** The next events after a cursor, in commit order, as far as they are settled. */
export async function eventsAfter(db: Asked, after: Cursor): Promise<HeardEvent[]> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM event WHERE (tx, seq) > ($1::xid8, $2::bigint) AND ${SETTLED} ${IN_ORDER} LIMIT ${PAGE}`,
    [after.tx, after.seq],
  );
  return rows.map(heard);
}

/** What lies between two cursors, the last one included; null when it is more than `most`. */
export async function eventsBetween(
  db: Asked,
  after: Cursor,
  until: Cursor,
  most: number,
): Promise<HeardEvent[] | null> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM event WHERE (tx, seq) > ($1::xid8, $2::bigint) AND (tx, seq) <= ($3::xid8, $4::bigint)
      ${IN_ORDER} LIMIT $5`,
    [after.tx, after.seq, until.tx, until.seq, most + 1],
  );
  return rows.length > most ? null : rows.map(heard);
}

/** Whether there is an event at this place, or it is the beginning. */
export async function isKnown(db: Asked, { tx, seq }: Cursor): Promise<boolean> {
  if (tx === BEGINNING.tx && seq === BEGINNING.seq) return true;
  const { rowCount } = await db.query("SELECT 1 FROM event WHERE tx = $1::xid8 AND seq = $2::bigint", [tx, seq]);
  return rowCount === 1;
}

/** Where a reader begins that wants nothing of the past. */
export async function newestSettled(db: Asked): Promise<Cursor> {
  const { rows } = await db.query<Cursor>(
    `SELECT tx::text, seq::text FROM event WHERE ${SETTLED} ORDER BY event.tx DESC, event.seq DESC LIMIT 1`,
  );
  return rows[0] ?? BEGINNING;
}

/** Whether events are there that may not be read yet, because an older transaction has not ended. */
export async function areSomeUnsettled(db: Asked): Promise<boolean> {
  const { rows } = await db.query<{ exist: boolean }>(
    "SELECT EXISTS (SELECT 1 FROM event WHERE tx >= pg_snapshot_xmin(pg_current_snapshot())) AS exist",
  );
  return rows[0]?.exist === true;
}
