import type { Db } from "@kck/db";
import { type ResultCode, recency, WORK_WEIGHTS } from "@kck/domain";
import { fold } from "@kck/search";
import { group } from "./group";

/** The results of a contact that say: the card was there and was not enough. */
const PASSED_ON: readonly ResultCode[] = ["second-line", "passed-on"];
/** So many rows are weighed at most, the newest ones; more would say nothing else. */
const MOST_ROWS = 50_000;

/** The weight of signs of one kind together, and the latest of them. */
export function weigh(kind: keyof typeof WORK_WEIGHTS, ats: readonly Date[], now: Date) {
  const shares = ats.reduce((sum, at) => sum + recency(now.getTime() - at.getTime()), 0);
  const last = ats.reduce((latest, at) => Math.max(latest, at.getTime()), 0);
  return { weight: Math.round(shares * WORK_WEIGHTS[kind] * 1_000) / 1_000, lastAt: new Date(last).toISOString() };
}

/** Searches that ended without an opened card, those alike together however they were spelt. */
export async function searchesGivenUp(db: Db, since: Date, now: Date) {
  const rows = await db.cardSearch.findMany({
    where: { at: { gte: since } },
    select: { words: true, hits: true, at: true },
    orderBy: { at: "desc" },
    take: MOST_ROWS,
  });
  const groups = group(rows, ({ words }) => fold(words).split(/\s+/).filter(Boolean).join(" "));
  return [...groups.values()].map((alike) => ({
    words: mostTyped(alike.map(({ words }) => words)),
    count: alike.length,
    withoutHit: alike.filter(({ hits }) => hits === 0).length,
    ...weigh(
      "search",
      alike.map(({ at }) => at),
      now,
    ),
  }));
}

function mostTyped(words: readonly string[]): string {
  const counts = [...group(words, (text) => text)].toSorted(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? "";
}

/** Cards that were opened in contacts which were then passed on, each contact once. */
export async function passedOn(db: Db, since: Date, now: Date) {
  const rows = await db.$queryRaw<{ cardId: string; at: Date }[]>`
    SELECT r.card_id AS "cardId", max(r.at) AS at FROM card_reading r JOIN contact c ON c.id = r.contact_id
    WHERE r.at >= ${since} AND c.result = ANY(${[...PASSED_ON]}) GROUP BY r.card_id, r.contact_id
    ORDER BY 2 DESC LIMIT ${MOST_ROWS}`;
  return [...group(rows, ({ cardId }) => cardId)].map(([cardId, contacts]) => ({
    cardId,
    count: contacts.length,
    ...weigh(
      "passed-on",
      contacts.map(({ at }) => at),
      now,
    ),
  }));
}
