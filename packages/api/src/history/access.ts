import { type Db, Prisma, type Tx } from "@kck/db";
import type { Entered } from "../context";

declare const disclosed: unique symbol;
/** Proof that the access log has its row; views with personal data ask for it and cannot be made without. */
export type Disclosed = { readonly [disclosed]: true };

type Seen = {
  residentIds?: readonly string[];
  intakeIds?: readonly string[];
  contactIds?: readonly string[];
};

/**
 * Leaves a row in the access log: who sees whose data, when, and through which procedure.
 *
 * Shapes  ids of residents, intakes and contacts in; the proof that views with personal data ask for out.
 * Errors  whatever the database says; then there is no proof and so no answer.
 * Source  DESIGN.md 4.4.
 */
export async function disclose(db: Db | Tx, ctx: Entered, seen: Seen): Promise<Disclosed> {
  const residentIds = [...(seen.residentIds ?? [])];
  const intakeIds = [...(seen.intakeIds ?? [])];
  const contactIds = [...(seen.contactIds ?? [])];
  if (residentIds.length + intakeIds.length + contactIds.length > 0) {
    await db.$executeRaw`
      INSERT INTO access_log (at, actor_id, context, resident_ids, intake_ids, contact_ids)
      VALUES (${ctx.now()}, ${ctx.actor.id}::uuid, ${ctx.procedure}, ${residentIds}::uuid[], ${intakeIds}::uuid[],
        ${contactIds}::uuid[])`;
  }
  return {} as Disclosed; // made here and below only, after the row is there
}

const NONE = Prisma.sql`SELECT NULL::uuid WHERE false`;

/** The ids of what a column of `found` holds as an array in JSON. */
export const idsIn = (column: Prisma.Sql) =>
  Prisma.sql`SELECT (one ->> 'id')::uuid FROM found, json_array_elements(${column}) one`;

/** Whose data the rows of `found` are: statements that give ids. */
type SeenInRows = { readonly residentIds?: Prisma.Sql; readonly intakeIds: Prisma.Sql };

/**
 * Reads rows, and by the same statement leaves in the access log whose data they show: there are both or neither, in one round
 * trip.
 *
 * Shapes  `rows` a SELECT, which gives `found`; `seen` SELECTs of ids from `found`. The rows, in their order, and the proof out.
 *         PostgreSQL keeps the rows of a materialised sub-query in the order in which it made them, for all who read it.
 * Units   one round trip; PostgreSQL uses no second processor for a statement that also writes.
 * Errors  whatever the database says; then there is no proof and so no answer.
 * Source  DESIGN.md 4.4.
 */
export async function readDisclosed<Row>(
  db: Db | Tx,
  ctx: Entered,
  rows: Prisma.Sql,
  { residentIds = NONE, intakeIds }: SeenInRows,
): Promise<{ readonly found: Row[]; readonly proof: Disclosed }> {
  const found = await db.$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (${rows}), logged AS (
      INSERT INTO access_log (at, actor_id, context, resident_ids, intake_ids, contact_ids)
      SELECT ${ctx.now()}::timestamptz, ${ctx.actor.id}::uuid, ${ctx.procedure}::text, ARRAY(${residentIds}), ARRAY(${intakeIds}),
        '{}'::uuid[]
      WHERE EXISTS (SELECT FROM found)
    )
    SELECT * FROM found`;
  return { found, proof: {} as Disclosed };
}
