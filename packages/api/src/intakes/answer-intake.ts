import { AnswerIntake, Receipt } from "@kck/contracts";
import { revisionsReadIn } from "../card-use/store";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Ends a question for information that was answered in the call, with the cards that were read in it. */
export const answerIntake = procedureFor("intakes.answer")
  .input(AnswerIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "answer", input, async ({ tx, intake, now }) => {
      if (intake.kind !== "information") throw new Refused("wrong-kind");
      const revisionIds = await revisionsReadIn(tx, intake.contactId);
      return { fact: { type: "intake.answered", revisionIds }, change: { outcome: "answered", closedAt: now } };
    }),
  );
