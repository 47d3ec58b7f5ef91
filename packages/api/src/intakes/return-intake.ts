import { Receipt, ReturnIntake } from "@kck/contracts";
import { returnedBy } from "@kck/domain";
import { Refused } from "../refused";
import { routeAgain } from "../routing/route-again";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";
import { findUnit } from "./store";

/**
 * The unit gives back what is not its own, and says whose it may be; the rules are asked again without it. The resident's
 * clock goes on.
 */
export const returnIntake = procedureFor("intakes.return")
  .input(ReturnIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "return", input, async ({ tx, intake, now, say }) => {
      if (input.betterUnitId === intake.unitId) throw new Refused("same-unit", ["betterUnitId"]);
      const better = input.betterUnitId === null ? null : await findUnit(tx, input.betterUnitId, now);
      const noteId = await say("return", input.reason, false);
      const returnedByIds = [...returnedBy(intake.returnedByIds, intake.unitId)];
      const routed = await routeAgain(tx, ctx, intake.id, "returned", { returnedByIds });
      return {
        fact: { type: "intake.returned", noteId, betterUnitId: better?.id ?? null },
        change: {
          unitId: null,
          assigneeId: null,
          acceptBy: null,
          returnCount: intake.returnCount + 1,
          returnedById: intake.unitId,
          returnedByIds,
          ...routed.change,
        },
        beside: [routed.fact],
      };
    }),
  );
