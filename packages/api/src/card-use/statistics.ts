import { CardStatistics, CardStatisticsView } from "@kck/contracts";
import { addDays, DAY_MS, fromWarsaw, type LocalDate } from "@kck/domain";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { type CardNamed, TITLE } from "./names";

const MOST_DAYS = 370;
const MOST_CARDS = 10_000;

/** How the cards were used in a period: which, how fast found, which not at all. Nothing in it names a consultant. */
export const statistics = procedureFor("cardUse.statistics")
  .input(CardStatistics)
  .output(CardStatisticsView)
  .query(async ({ ctx, input }): Promise<CardStatisticsView> => {
    const from = fromWarsaw(dateOf(input.from), 0);
    const to = fromWarsaw(addDays(dateOf(input.to), 1), 0);
    if (to <= from || to.getTime() - from.getTime() > MOST_DAYS * DAY_MS) {
      throw new Refused("date-out-of-range", ["from", "to"]);
    }
    const [cards, first, searches, neverOpened] = await Promise.all([
      ctx.db.$queryRaw<(CardNamed & { opens: number; contacts: number })[]>`
        SELECT o.card_id AS "cardId", c.key, ${TITLE} AS title, o.opens, o.contacts
        FROM (
          SELECT card_id, count(*)::int AS opens, count(DISTINCT contact_id)::int AS contacts FROM card_reading
          WHERE section IS NULL AND at >= ${from} AND at < ${to} GROUP BY card_id
        ) o JOIN service_card c ON c.id = o.card_id
        ORDER BY o.opens DESC, c.key LIMIT ${MOST_CARDS}`,
      ctx.db.$queryRaw<{ count: number; median: number | null; p90: number | null }[]>`
        SELECT count(*)::int AS count, percentile_disc(0.5) WITHIN GROUP (ORDER BY after_ms) AS median,
          percentile_disc(0.9) WITHIN GROUP (ORDER BY after_ms) AS p90
        FROM (
          SELECT DISTINCT ON (contact_id) after_ms FROM card_reading
          WHERE section IS NULL AND at >= ${from} AND at < ${to} AND contact_id IS NOT NULL
          ORDER BY contact_id, at
        ) f WHERE after_ms IS NOT NULL`,
      ctx.db.$queryRaw<{ withoutHit: number; withoutOpening: number }[]>`
        SELECT count(*) FILTER (WHERE hits = 0)::int AS "withoutHit", count(*)::int AS "withoutOpening"
        FROM card_search WHERE at >= ${from} AND at < ${to}`,
      ctx.db.$queryRaw<CardNamed[]>`
        SELECT c.id AS "cardId", c.key, ${TITLE} AS title FROM service_card c
        WHERE EXISTS (
          SELECT FROM card_revision r WHERE r.card_id = c.id AND r.published_at < ${to}
            AND (r.ended_at IS NULL OR r.ended_at > ${from})
        ) AND NOT EXISTS (
          SELECT FROM card_reading g WHERE g.card_id = c.id AND g.at >= ${from} AND g.at < ${to}
        ) ORDER BY c.key LIMIT ${MOST_CARDS}`,
    ]);
    const { count, median, p90 } = first[0] ?? { count: 0, median: null, p90: null };
    return {
      opens: cards.reduce((sum, { opens }) => sum + opens, 0),
      cards,
      firstOpenMs: median === null || p90 === null ? null : { count, median, p90 },
      searches: searches[0] ?? { withoutHit: 0, withoutOpening: 0 },
      neverOpened,
    };
  });

/** A day as the input's schema has checked it. */
function dateOf(text: string): LocalDate {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
}
