import type { KeptView } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { instantTold } from "@kck/domain";
import type { Entered } from "../context";

type Told = { id: string; contactId: string | null; at?: string | undefined };
type Refusal = KeptView["refused"][number]["reason"];
export type Judged<Row> = { readonly fit: readonly (Row & { instant: Date })[]; readonly refused: KeptView["refused"] };

/** Of these contacts the ones that are the person's own, running or ended. */
async function ownContacts(tx: Tx, ctx: Entered, ids: readonly (string | null)[]): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Set();
  const own = await tx.contact.findMany({
    where: { id: { in: wanted }, takenById: ctx.actor.id },
    select: { id: true },
  });
  return new Set(own.map(({ id }) => id));
}

/**
 * Judges each thing that a desk tells, so that one that cannot be kept does not hold up the others.
 *
 * Shapes  rows as they were sent, and what else a row must fulfil; those to keep with their instants, and the refused.
 */
export async function judge<Row extends Told>(
  tx: Tx,
  ctx: Entered,
  rows: readonly Row[],
  refusalOf: (row: Row) => Refusal | null = () => null,
): Promise<Judged<Row>> {
  const now = ctx.now();
  const own = await ownContacts(
    tx,
    ctx,
    rows.map(({ contactId }) => contactId),
  );
  const fit: (Row & { instant: Date })[] = [];
  const refused: KeptView["refused"] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const instant = instantTold(row.at === undefined ? undefined : new Date(row.at), now);
    const isForeign = row.contactId !== null && !own.has(row.contactId);
    const reason = isForeign ? "not-found" : instant === null ? "date-out-of-range" : refusalOf(row);
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    if (reason !== null) refused.push({ id: row.id, reason });
    else if (instant !== null) fit.push({ ...row, instant });
  }
  return { fit, refused };
}
