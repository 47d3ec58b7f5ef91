import { HandedOverView, HandOverCards, type UnitId } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { dayColumn } from "@kck/domain";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** So many units may have followed each other; a ring of successors has no end. */
const MOST_STEPS = 20;

/** Gives all cards of a unit to whoever came after it, archived ones too. */
export const handOverCards = procedureFor("cards.handOver")
  .input(HandOverCards)
  .output(HandedOverView)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const unitId = await lastSuccessor(tx, input.unitId, now);
      const { count } = await tx.serviceCard.updateMany({
        where: { ownerUnitId: input.unitId },
        data: { ownerUnitId: unitId, version: { increment: 1 } },
      });
      const fact = { type: "card.handed-over", unitId: input.unitId, successorId: unitId, count } as const;
      await recordOther(tx, { actor: ctx.actor, now }, fact);
      return { unitId: unitId as UnitId, count };
    }),
  );

/** The unit that is there today after a unit, through all that came between. */
async function lastSuccessor(tx: Tx, id: string, now: Date): Promise<string> {
  let at = id;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const unit = await tx.unit.findUnique({ where: { id: at }, select: { successorId: true, validTo: true } });
    if (unit === null) throw new Refused("not-found");
    const isOver = unit.validTo !== null && unit.validTo < dayColumn(now);
    if (at !== id && (unit.successorId === null || !isOver)) return at;
    if (unit.successorId === null) break;
    at = unit.successorId;
  }
  throw new Refused("no-successor");
}
