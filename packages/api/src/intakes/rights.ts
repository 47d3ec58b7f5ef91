import type { Prisma } from "@kck/db";
import { RIGHTS, type Scope } from "@kck/domain";
import type { Actor, Entered } from "../context";

/** The rows of a scope, as a condition that stands in the query itself. */
function rowsOf(actor: Actor, scope: Scope): Prisma.IntakeWhereInput {
  if (actor.kind !== "unit-staff") return {};
  // Unit staff without a unit see nothing: no holding has an empty unit.
  const unitId = actor.unitId ?? "00000000-0000-0000-0000-000000000000";
  return scope === "holding" ? { unitId } : { holdings: { some: { unitId } } };
}

/** What this person may reach through this procedure; another unit's intake is simply not among it. */
export function visibleTo(ctx: Entered): Prisma.IntakeWhereInput {
  return rowsOf(ctx.actor, RIGHTS[ctx.procedure].scope);
}
