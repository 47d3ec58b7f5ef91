import { type CardId, CardIndexView, type RevisionId } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { publishDue } from "./publish-due";

/** The cards in force with the revision of each; what has come due is in force from the first question on. */
export const indexCards = procedureFor("cards.index")
  .output(CardIndexView)
  .query(async ({ ctx }) => {
    await publishDue(ctx.db, ctx.now());
    const rows = await ctx.db.cardRevision.findMany({
      where: { status: "published" },
      select: { id: true, cardId: true },
    });
    return rows.map(({ id, cardId }) => ({ id: cardId as CardId, revisionId: id as RevisionId }));
  });
