import { PlaceIntake, Receipt } from "@kck/contracts";
import { routeAgain } from "../routing/route-again";
import { procedureFor } from "../trpc";
import { takeChange } from "./act";
import { reindex } from "./reindex";

/** Corrects where it is, and asks the rules again. */
export const placeIntake = procedureFor("intakes.place")
  .input(PlaceIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeChange(ctx, input, async ({ tx, intake }) => {
      await tx.intake.update({ where: { id: intake.id }, data: input.place, select: { id: true } });
      await reindex(tx, ctx, intake.id);
      const routed = await routeAgain(tx, ctx, intake.id, "placed");
      return {
        fact: { type: "intake.placed", districtNumber: input.place.districtNumber },
        change: routed.change,
        beside: [routed.fact],
      };
    }),
  );
