import type { RoutingSetView } from "@kck/contracts";
import type { Tx } from "@kck/db";
import type { Entered } from "../context";
import { findingsOf } from "./findings";
import { type SetWithRules, toRows } from "./store";

/** A set with its rules and what is to be said of them today. */
export async function toSetView(tx: Tx, ctx: Entered, set: SetWithRules): Promise<RoutingSetView> {
  const [row] = await toRows(tx, [set], ctx.now());
  if (row === undefined) throw new Error("a set came back without its row");
  const findings = await findingsOf(tx, ctx.analyzer, set.rules, ctx.now());
  const isOwn = ctx.actor.id !== null && set.editedByIds.includes(ctx.actor.id);
  return { ...row, revision: set.revision, isOwn, rules: [...set.rules] as RoutingSetView["rules"], findings };
}
