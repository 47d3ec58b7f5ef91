import { ChangeResident, Receipt } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { takeChange } from "./act";

/** Says whose matter it is, or makes it anonymous. */
export const changeResident = procedureFor("intakes.changeResident")
  .input(ChangeResident)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeChange(ctx, input, async ({ tx }) => {
      const { residentId } = input;
      if (residentId !== null) {
        const resident = await tx.resident.findUnique({ where: { id: residentId }, select: { id: true } });
        if (resident === null) throw new Refused("not-found", ["residentId"]);
      }
      return { fact: { type: "intake.resident-changed", residentId }, change: { residentId } };
    }),
  );
