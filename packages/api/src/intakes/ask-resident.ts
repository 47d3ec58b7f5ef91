import { AskResident, Receipt } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** The unit asks the resident; until the reply its clock rests. */
export const askResident = procedureFor("intakes.ask")
  .input(AskResident)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "ask", input, async ({ now, say }) => ({
      fact: { type: "intake.asked", noteId: await say("question", input.question, true) },
      change: { waitingSince: now },
    })),
  );
