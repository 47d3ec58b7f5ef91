import { DisputeIntake, Receipt } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** The resident does not agree with the answer: the unit works on. */
export const disputeIntake = procedureFor("intakes.dispute")
  .input(DisputeIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "dispute", input, async ({ say }) => ({
      fact: { type: "intake.disputed", noteId: await say("dispute", input.reason, true) },
      change: { outcome: null, publicAnswer: null, resolvedAt: null },
    })),
  );
