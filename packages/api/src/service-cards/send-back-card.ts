import { CardReceipt, SendBackCard } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Makes a draft again of what was submitted or dated ahead, and says why. */
export const sendBackCard = procedureFor("cards.sendBack")
  .input(SendBackCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "send-back", input, ({ revision }) => ({
      fact: { type: "card.sent-back", cardId: revision.cardId, revisionId: revision.id },
      change: { remark: input.reason, approvedById: null, publishAt: null },
    })),
  );
