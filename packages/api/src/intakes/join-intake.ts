import { JoinIntake, Receipt } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { type Status, standsForOthers } from "@kck/domain";
import type { Entered } from "../context";
import { record } from "../history/events";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { type Move, takeAction } from "./act";
import { save } from "./store";

/** Makes an intake a duplicate of another; its resident gets that one's answers. */
export const joinIntake = procedureFor("intakes.join")
  .input(JoinIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "join", input, async ({ tx, intake, now }) => {
      if (input.masterId === intake.id) throw new Refused("own-master", ["masterId"]);
      // Both are locked, in one order for everybody: neither can become a duplicate or get one at the same moment.
      const locked = await tx.$queryRaw<{ id: string; status: Status }[]>`
        SELECT id, status FROM intake WHERE id IN (${intake.id}::uuid, ${input.masterId}::uuid) ORDER BY id FOR UPDATE`;
      const master = locked.find(({ id, status }) => id === input.masterId && standsForOthers(status));
      if (master === undefined) throw new Refused("not-found", ["masterId"]);
      return joinTo(tx, ctx, intake.id, master.id, now);
    }),
  );

/** How an intake becomes a duplicate of one that is locked and may stand for it; its own duplicates go with it. */
export async function joinTo(tx: Tx, ctx: Entered, id: string, masterId: string, now: Date): Promise<Move> {
  await moveDuplicates(tx, ctx, id, masterId, now);
  return {
    fact: { type: "intake.joined", masterId },
    change: { masterId, unitId: null, assigneeId: null, acceptBy: null },
  };
}

/** A duplicate of a duplicate would get nobody's answers: those of this intake follow it to the new master. */
async function moveDuplicates(tx: Tx, ctx: Entered, from: string, to: string, now: Date): Promise<void> {
  const duplicates = await tx.intake.findMany({ where: { masterId: from }, select: { id: true, version: true } });
  for (const duplicate of duplicates) {
    const saved = await save(tx, duplicate, { masterId: to }, now);
    await record(tx, { actor: ctx.actor, now }, saved, { type: "intake.joined", masterId: to });
  }
}
