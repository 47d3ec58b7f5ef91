import { KeptView, SearchedCards } from "@kck/contracts";
import { withoutNumbers } from "@kck/domain";
import { procedureFor } from "../trpc";
import { judge } from "./keep";

/** Keeps searches that ended without an opened card, without the numbers in them that may be somebody's. */
export const searchedCards = procedureFor("cardUse.searched")
  .input(SearchedCards)
  .output(KeptView)
  .mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx): Promise<KeptView> => {
      const { fit, refused } = await judge(tx, ctx, input.searches);
      await tx.cardSearch.createMany({
        data: fit.map(({ id, words, hits, contactId, instant }) => ({
          id,
          words: withoutNumbers(words),
          hits,
          contactId,
          userId: ctx.actor.id,
          at: instant,
        })),
        skipDuplicates: true,
      });
      return { kept: fit.map(({ id }) => id), refused };
    }),
  );
