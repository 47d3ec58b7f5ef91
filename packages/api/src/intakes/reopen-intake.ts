import { Receipt, ReopenIntake } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** A supervisor takes an ended matter up again. */
export const reopenIntake = procedureFor("intakes.reopen")
  .input(ReopenIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "reopen", input, async ({ say }) => ({
      fact: { type: "intake.reopened", noteId: await say("reopen", input.reason, false) },
      change: { outcome: null, publicAnswer: null, resolvedAt: null, closedAt: null },
    })),
  );
