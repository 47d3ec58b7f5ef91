import { CardReceipt, SubmitCard } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";
import { refuseUnready } from "./ready";

/** Gives a draft to whoever publishes it. */
export const submitCard = procedureFor("cards.submit")
  .input(SubmitCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "submit", input, async ({ tx, revision }) => {
      await refuseUnready(tx, revision);
      return {
        fact: { type: "card.submitted", cardId: revision.cardId, revisionId: revision.id },
        change: { submittedById: ctx.actor.id, remark: "" },
      };
    }),
  );
