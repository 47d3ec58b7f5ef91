import { AnswerIntake, Receipt } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Ends a question for information that was answered in the call. */
export const answerIntake = procedureFor("intakes.answer")
  .input(AnswerIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "answer", input, ({ intake, now }) => {
      if (intake.kind !== "information") throw new Refused("wrong-kind");
      return { fact: { type: "intake.answered" }, change: { outcome: "answered", closedAt: now } };
    }),
  );
