import type { Tx } from "@kck/db";
import type { Entered } from "../context";
import { record } from "../history/events";
import { type Forwarded, forwardNew, type Logged } from "../intakes/log-new";
import { save, share } from "../intakes/store";
import type { StoredReason } from "./reason";

const BY_RULE = { id: null, kind: "rule" } as const;

/** Forwards as the rules say: to their unit, with a copy for others, and to their person where that person is of the unit. */
export async function forwardByRules(
  tx: Tx,
  ctx: Entered,
  logged: Logged,
  unitId: string,
  { copyTo, person }: StoredReason,
): Promise<Forwarded> {
  const now = ctx.now();
  await share(tx, logged.made.id, copyTo, now);
  const forwarded = await forwardNew(tx, ctx, logged, unitId, BY_RULE);
  if (person === null) return forwarded;
  const assignee = await tx.user.findFirst({ where: { id: person, unitId, isActive: true }, select: { id: true } });
  if (assignee === null) return forwarded;
  const receipt = await save(tx, forwarded.receipt, { assigneeId: assignee.id }, now);
  await record(tx, { actor: BY_RULE, now }, receipt, { type: "intake.assigned", assigneeId: assignee.id });
  return { ...forwarded, receipt };
}
