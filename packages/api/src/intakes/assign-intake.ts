import { AssignIntake, Receipt } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { takeChange } from "./act";

/** Gives the matter to a person of the unit that holds it, or to nobody. */
export const assignIntake = procedureFor("intakes.assign")
  .input(AssignIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeChange(ctx, input, async ({ tx, intake, say }) => {
      if (intake.unitId === null) throw new Refused("wrong-status");
      if (input.assigneeId !== null) {
        const person = await tx.user.findFirst({
          where: { id: input.assigneeId, unitId: intake.unitId, isActive: true },
          select: { id: true },
        });
        if (person === null) throw new Refused("not-found", ["assigneeId"]);
      }
      const { assigneeId, exception } = input;
      const kept =
        exception === undefined
          ? {}
          : { suggestedId: exception.suggestedId, noteId: await say("assign", exception.reason, false) };
      return {
        fact: { type: "intake.assigned", assigneeId, ...kept },
        change: { assigneeId },
      };
    }),
  );
