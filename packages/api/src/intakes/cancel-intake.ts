import { CancelIntake, Receipt } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Takes back what was logged by mistake. */
export const cancelIntake = procedureFor("intakes.cancel")
  .input(CancelIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "cancel", input, async ({ now, say }) => ({
      fact: { type: "intake.cancelled", noteId: await say("cancel", input.reason, false) },
      change: { closedAt: now },
    })),
  );
