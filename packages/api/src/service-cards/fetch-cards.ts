import { CardsView, FetchCards } from "@kck/contracts";
import { procedureFor } from "../trpc";
import type { StoredRevision } from "./store";
import { toCardView } from "./view";

/** Cards in force with their texts. */
export const fetchCards = procedureFor("cards.fetch")
  .input(FetchCards)
  .output(CardsView)
  .query(async ({ ctx, input }) => {
    const rows = await ctx.db.cardRevision.findMany({
      where: { cardId: { in: input.ids }, status: "published" },
      include: { card: true },
    });
    return rows.map(({ card, ...revision }) => toCardView(ctx.actor, card, revision as StoredRevision));
  });
