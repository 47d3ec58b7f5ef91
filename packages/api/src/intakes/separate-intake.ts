import { Receipt, SeparateIntake } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Takes a duplicate from its master: it is a matter of its own after all. */
export const separateIntake = procedureFor("intakes.separate")
  .input(SeparateIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "separate", input, async ({ say }) => ({
      fact: { type: "intake.separated", noteId: await say("separate", input.reason, false) },
      change: { masterId: null },
    })),
  );
