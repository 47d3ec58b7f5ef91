import { Receipt, ResolveIntake } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** The unit ends the matter with an outcome and an answer that the resident may read. */
export const resolveIntake = procedureFor("intakes.resolve")
  .input(ResolveIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "resolve", input, async ({ now, say }) => ({
      fact: { type: "intake.resolved", outcome: input.outcome, noteId: await say("answer", input.publicAnswer, true) },
      change: { outcome: input.outcome, publicAnswer: input.publicAnswer, resolvedAt: now },
    })),
  );
