import { ArchiveCard, CardReceipt } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { type RevisionAction, stepRevision } from "@kck/domain";
import type { Entered } from "../context";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { refuseUnlessAllowed } from "./on-card";
import { findLastPublished, findOpen, receiptOf, type StoredRevision, saveCard, saveRevision } from "./store";

/** Takes a card out of use: the revision in force ends, and what is being written is given up. */
export const archiveCard = procedureFor("cards.archive")
  .input(ArchiveCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const card = await refuseUnlessAllowed(tx, ctx, "archive", input);
      const now = ctx.now();
      const open = await findOpen(tx, card.id);
      if (open !== null) {
        await end(tx, ctx, "discard", open);
        const fact = { type: "card.discarded", cardId: card.id, revisionId: open.id } as const;
        await recordOther(tx, { actor: ctx.actor, now }, fact);
      }
      const last = await findLastPublished(tx, card.id);
      if (last?.status === "published") await end(tx, ctx, "archive", last);
      const version = await saveCard(tx, card, { archivedAt: now });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "card.archived", cardId: card.id });
      return receiptOf({ id: card.id, version }, null);
    }),
  );

async function end(tx: Tx, ctx: Entered, action: RevisionAction, revision: StoredRevision): Promise<void> {
  const next = stepRevision(revision.status, action, ctx.actor.kind, { isSensitive: false, hasEdited: false });
  if (!next.ok) throw new Refused(next.refusal);
  await saveRevision(tx, revision, { status: next.status, endedAt: ctx.now() }, ctx.now());
}
