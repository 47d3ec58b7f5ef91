import { CloseIntake, Receipt } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Ends a matter; what no unit has resolved needs an outcome. */
export const closeIntake = procedureFor("intakes.close")
  .input(CloseIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "close", input, async ({ intake, now, say }) => {
      const outcome = intake.outcome ?? input.outcome;
      if (outcome === null) throw new Refused("answer-missing", ["outcome"]);
      const noteId = input.note === "" ? null : await say("close", input.note, false);
      return { fact: { type: "intake.closed", outcome, noteId }, change: { outcome, closedAt: now } };
    }),
  );
