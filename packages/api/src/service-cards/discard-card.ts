import { CardReceipt, DiscardCard } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Gives up what is being written; its text is kept, and the revision in force stays as it is. */
export const discardCard = procedureFor("cards.discard")
  .input(DiscardCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "discard", input, ({ revision, now }) => ({
      fact: { type: "card.discarded", cardId: revision.cardId, revisionId: revision.id },
      change: { endedAt: now },
    })),
  );
