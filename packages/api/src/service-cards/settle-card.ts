import { CardReceipt, SettleCard } from "@kck/contracts";
import { recordOther } from "../history/events";
import { findUnit } from "../intakes/store";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { refuseUnlessAllowed } from "./on-card";
import { receiptOf, saveCard } from "./store";
import { toDay } from "./view";

/** Says who owns a card and when it is to be reviewed. */
export const settleCard = procedureFor("cards.settle")
  .input(SettleCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const card = await refuseUnlessAllowed(tx, ctx, "settle", input);
      const now = ctx.now();
      const { ownerUnitId } = input;
      if (ownerUnitId !== null && ownerUnitId !== card.ownerUnitId) await findUnit(tx, ownerUnitId, now);
      const version = await saveCard(tx, card, { ownerUnitId, reviewDueOn: toDay(input.reviewDueOn) });
      const fact = { type: "card.settled", cardId: card.id, unitId: ownerUnitId } as const;
      await recordOther(tx, { actor: ctx.actor, now }, fact);
      return receiptOf({ id: card.id, version }, null);
    }),
  );
