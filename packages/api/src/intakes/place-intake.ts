import { PlaceIntake, Receipt } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeChange } from "./act";
import { reindex } from "./reindex";

/** Corrects where it is. */
export const placeIntake = procedureFor("intakes.place")
  .input(PlaceIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeChange(ctx, input, async ({ tx, intake }) => {
      await tx.intake.update({ where: { id: intake.id }, data: input.place, select: { id: true } });
      await reindex(tx, ctx, intake.id);
      return { fact: { type: "intake.placed", districtNumber: input.place.districtNumber } };
    }),
  );
