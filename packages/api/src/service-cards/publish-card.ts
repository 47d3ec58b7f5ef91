import { CardReceipt, PublishCard } from "@kck/contracts";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { findAndAsk, takeAction } from "./act";
import { putInForce } from "./put-in-force";
import { receiptOf } from "./store";

/** Puts a revision in force now, or names the instant at which the clock does it. */
export const publishCard = procedureFor("cards.publish")
  .input(PublishCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) => {
    const at = input.at === null ? null : new Date(input.at);
    if (at !== null && at > ctx.now()) {
      return takeAction(ctx, "schedule", input, ({ revision }) => ({
        fact: {
          type: "card.scheduled",
          cardId: revision.cardId,
          revisionId: revision.id,
          publishAt: at.toISOString(),
        },
        change: { publishAt: at, approvedById: ctx.actor.id },
      }));
    }
    return once(ctx, input, async (tx) => {
      const { card, revision, status, now } = await findAndAsk(tx, ctx, "publish", input);
      const version = await putInForce(tx, { actor: ctx.actor, now }, revision, ctx.actor.id);
      return receiptOf(card, { id: revision.id, version, status });
    });
  });
