import { type ListIntakes, RANKED_HITS } from "@kck/contracts";
import { PLAN_EACH_TIME, Prisma } from "@kck/db";
import { z } from "zod";
import type { Entered } from "../context";
import { conditionsOf } from "./conditions";
import { cursorOf, type Page, readCursor } from "./page";
import { type ListedIntake, listedColumns } from "./row";
import { rankOf, readWords } from "./searched-words";

/** A `real` as PostgreSQL writes it. */
const RANK = z.string().regex(/^\d{1,10}(\.\d{1,20})?(e[+-]\d{1,2})?$/);

/**
 * One page of a search for words, what fits best first and of the same the newest.
 *
 * Units   of the newest `RANKED_HITS` that fit, so that a word that a tenth of a million has costs no more than a rare one.
 *         `ranking` says whether there may be more. Ranked after the limit: PostgreSQL takes the function for a cheap one, and
 *         would ask it of every hit that it sorts.
 * Errors  `bad-input` for a cursor that is none.
 */
export async function rankedPageOf(ctx: Entered, { search, cursor, limit }: ListIntakes): Promise<Page> {
  const rank = rankOf(readWords(ctx, search.words?.trim() ?? ""));
  const after = cursor === null ? null : readCursor(cursor, RANK);
  const begin = after === null ? Prisma.empty : Prisma.sql`WHERE (rank, id) < (${after[0]}::real, ${after[1]}::uuid)`;
  const rows = await ctx.db.$queryRaw<(ListedIntake & { sortKey: string; hits: number })[]>`
    WITH newest AS MATERIALIZED (
      SELECT i.id, i.search, i.number, i.external_number FROM intake i WHERE ${Prisma.join(conditionsOf(ctx, search), " AND ")}
      ORDER BY i.created_at DESC, i.id DESC LIMIT ${RANKED_HITS}
    ), ranked AS MATERIALIZED (
      SELECT i.id, ${rank} AS rank FROM newest i
    ), best AS MATERIALIZED (
      SELECT id, rank FROM ranked ${begin} ORDER BY rank DESC, id DESC LIMIT ${limit + 1}
    )
    SELECT ${Prisma.raw(PLAN_EACH_TIME)} ${listedColumns}, b.rank::text AS "sortKey",
      (SELECT count(*)::int FROM newest) AS hits
    FROM best b JOIN intake i ON i.id = b.id
    ORDER BY b.rank DESC, b.id DESC`;
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return {
    found,
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null,
    ranking: rows[0]?.hits === RANKED_HITS ? "newest" : "all",
  };
}
