import { PrioritiseIntake, Receipt } from "@kck/contracts";
import { deadlineAfter } from "@kck/domain";
import { procedureFor } from "../trpc";
import { takeChange } from "./act";
import { phoneOver } from "./phone-over";

/** Gives the matter another priority, and the deadline that goes with it. */
export const prioritiseIntake = procedureFor("intakes.prioritise")
  .input(PrioritiseIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeChange(ctx, input, async ({ intake, say }) => {
      const { priority } = input;
      const { change, beside } = phoneOver(intake, priority, input.phoneHandover);
      const dueAt = deadlineAfter(intake, priority);
      const noteId = input.note === "" ? null : await say("priority", input.note, false);
      return {
        fact: { type: "intake.prioritised", priority, dueAt: dueAt?.toISOString() ?? null, noteId },
        change: { priority, dueAt, ...change },
        beside,
      };
    }),
  );
