import { ForwardIntake, Receipt } from "@kck/contracts";
import { giveTo } from "../deadlines/promise";
import { readGround } from "../deadlines/store";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";
import { findUnit } from "./store";

/** Hands an intake over to a unit. The resident's deadline, once promised, goes on. */
export const forwardIntake = procedureFor("intakes.forward")
  .input(ForwardIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "forward", input, async ({ tx, intake, now, say }) => {
      const unit = await findUnit(tx, input.unitId, now);
      const given = await giveTo(tx, await readGround(tx), intake, unit.id, { now, start: intake.createdAt });
      const noteId = input.note === "" ? null : await say("forward", input.note, false);
      return {
        fact: { type: "intake.forwarded", unitId: unit.id, noteId, ...given.fact },
        change: { unitId: unit.id, assigneeId: null, ...given.change },
      };
    }),
  );
