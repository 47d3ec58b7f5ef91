import type { Db, Tx } from "@kck/db";
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
  return {} as Disclosed; // the only place that makes one, after the row is there
}
