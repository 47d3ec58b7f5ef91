import { PrioritiseIntake, Receipt } from "@kck/contracts";
import { promiseAgain, toldBy } from "../deadlines/promise";
import { procedureFor } from "../trpc";
import { takeChange } from "./act";
import { phoneOver } from "./phone-over";

/** Gives the matter another priority, and the deadline that goes with it. */
export const prioritiseIntake = procedureFor("intakes.prioritise")
  .input(PrioritiseIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeChange(ctx, input, async ({ tx, intake, say }) => {
      const { priority } = input;
      const { change, beside } = phoneOver(intake, priority, input.phoneHandover);
      const { categoryId, unitId } = intake;
      const promise = toldBy(intake, await promiseAgain(tx, intake, { categoryId, unitId, priority }));
      const noteId = input.note === "" ? null : await say("priority", input.note, false);
      return {
        fact: { type: "intake.prioritised", priority, noteId, ...promise.fact },
        change: { priority, ...promise.change, ...change },
        beside,
      };
    }),
  );
