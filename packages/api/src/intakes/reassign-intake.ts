import { ReassignIntake, Receipt } from "@kck/contracts";
import { acceptanceBy, promiseAfterWait, toldBy } from "../deadlines/promise";
import { readGround } from "../deadlines/store";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";
import { findUnit } from "./store";

/** Takes an intake from one unit and gives it to another, with the reason kept. */
export const reassignIntake = procedureFor("intakes.reassign")
  .input(ReassignIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "reassign", input, async ({ tx, intake, now, say }) => {
      const unit = await findUnit(tx, input.unitId, now);
      if (unit.id === intake.unitId) throw new Refused("same-unit", ["unitId"]);
      const promise = toldBy(intake, await promiseAfterWait(tx, intake, now));
      const acceptBy = await acceptanceBy(tx, await readGround(tx), { ...intake, ...promise.change }, unit.id, now);
      const noteId = await say("reassign", input.reason, false);
      return {
        fact: {
          type: "intake.reassigned",
          unitId: unit.id,
          noteId,
          acceptBy: acceptBy?.toISOString() ?? null,
          ...promise.fact,
        },
        change: {
          ...promise.change,
          acceptBy,
          unitId: unit.id,
          assigneeId: null,
          waitingSince: null,
        },
      };
    }),
  );
