import { CardReceipt, RestoreCard } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { refuseUnlessAllowed } from "./on-card";
import { findLast, findLastPublished, insertRevision, receiptOf, saveCard } from "./store";

/** Brings an archived card back as a draft; it is in force again when that has been published. */
export const restoreCard = procedureFor("cards.restore")
  .input(RestoreCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const card = await refuseUnlessAllowed(tx, ctx, "restore", input);
      const now = ctx.now();
      const before = (await findLastPublished(tx, card.id)) ?? (await findLast(tx, card.id));
      if (before === null) throw new Error("a card without any revision");
      const { content, checks } = before;
      // Who wrote it answers for it still: a text that was never published keeps its editors.
      const editedByIds = before.publishedAt === null ? before.editedByIds : [];
      const next = { id: input.revisionId, cardId: card.id, content, checks, editedByIds };
      const revision = await insertRevision(tx, next, now);
      const version = await saveCard(tx, card, { archivedAt: null });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "card.restored", cardId: card.id });
      return receiptOf({ id: card.id, version }, revision);
    }),
  );
