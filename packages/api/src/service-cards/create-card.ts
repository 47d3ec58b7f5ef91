import { CardReceipt, CreateCard } from "@kck/contracts";
import { recordOther } from "../history/events";
import { findUnit } from "../intakes/store";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { insertRevision, receiptOf } from "./store";
import { toDay } from "./view";

/** Begins a card with the draft of its first revision. */
export const createCard = procedureFor("cards.create")
  .input(CreateCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const { id, key, ownerUnitId, content } = input;
      const there = await tx.serviceCard.findUnique({ where: { key }, select: { id: true } });
      if (there !== null) throw new Refused("key-taken", ["key"]);
      if (ownerUnitId !== null) await findUnit(tx, ownerUnitId, now);
      const card = await tx.serviceCard.create({
        data: {
          id,
          key,
          ownerUnitId,
          reviewDueOn: toDay(input.reviewDueOn),
          createdById: ctx.actor.id,
          createdAt: now,
        },
      });
      const first = { id: input.revisionId, cardId: id, content, checks: {}, editedByIds: [ctx.actor.id] };
      const revision = await insertRevision(tx, first, now);
      const fact = { type: "card.created", cardId: id, revisionId: revision.id } as const;
      await recordOther(tx, { actor: ctx.actor, now }, fact);
      return receiptOf(card, revision);
    }),
  );
