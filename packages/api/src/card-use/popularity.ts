import { type CardId, CardPopularityView } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { DAY_MS } from "@kck/domain";
import { procedureFor } from "../trpc";

const DAYS = 30;

/** Counts openings by card. The condition is the one of the index `card_reading_opened`, which holds all it asks for. */
export const opensSince = (since: Date) => Prisma.sql`
  SELECT card_id AS "cardId", count(*)::int AS opens FROM card_reading
  WHERE section IS NULL AND at >= ${since} GROUP BY card_id ORDER BY opens DESC, card_id LIMIT 10000`;

/** How often each card was opened in the last 30 days, for the order of what a search finds. */
export const popularity = procedureFor("cardUse.popularity")
  .output(CardPopularityView)
  .query(async ({ ctx }): Promise<CardPopularityView> => {
    const since = new Date(ctx.now().getTime() - DAYS * DAY_MS);
    return { cards: await ctx.db.$queryRaw<{ cardId: CardId; opens: number }[]>(opensSince(since)) };
  });
