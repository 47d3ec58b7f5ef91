import { type ListIntakes, RANKED_HITS } from "@kck/contracts";
import { PLAN_EACH_TIME, Prisma } from "@kck/db";
import { z } from "zod";
import type { Entered } from "../context";
import { conditionsOf, rightsOf } from "./conditions";
import { type InOrder, type Page, readCursor, readPage } from "./page";
import { listedColumns } from "./row";
import { lookUp, rankOf, readWords, type SearchedWords } from "./searched-words";

/** A `real` as PostgreSQL writes it. */
const RANK = z.string().regex(/^\d{1,10}(\.\d{1,20})?(e[+-]\d{1,2})?$/);

/** Where the hits are read, and whether the plan may be kept: not where filters make the statement one of very many. */
function hitsOf(ctx: Entered, search: ListIntakes["search"], words: SearchedWords) {
  const and = (conditions: Prisma.Sql[]) =>
    conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
  if (!words.isExact) {
    return { before: Prisma.empty, from: Prisma.sql`intake i ${and(conditionsOf(ctx, search))}`, isKept: false };
  }
  const narrowed = conditionsOf(ctx, { ...search, words: "" });
  return {
    before: Prisma.sql`meant AS MATERIALIZED (${lookUp(words)}),`,
    from: Prisma.sql`meant JOIN intake i ON i.id = meant.id ${and(narrowed)}`,
    isKept: narrowed.length === rightsOf(ctx).length,
  };
}

/**
 * One page of a search for words, what fits best first and of the same the newest.
 *
 * Units   of the newest `RANKED_HITS` that fit, so that a word that a tenth of a million has costs no more than a rare one.
 *         `ranking` says whether there may be more. Ranked after the limit: PostgreSQL takes the function for a cheap one, and
 *         would ask it of every hit that it sorts.
 * Errors  `bad-input` for a cursor that is none.
 */
export async function rankedPageOf(ctx: Entered, { search, cursor, limit }: ListIntakes): Promise<Page> {
  const words = readWords(ctx, search.words?.trim() ?? "");
  const rank = rankOf(words);
  const { before, from, isKept } = hitsOf(ctx, search, words);
  const after = cursor === null ? null : readCursor(cursor, RANK);
  const begin = after === null ? Prisma.empty : Prisma.sql`WHERE (rank, id) < (${after[0]}::real, ${after[1]}::uuid)`;
  const rows = Prisma.sql`
    WITH ${before} newest AS MATERIALIZED (
      SELECT i.id, i.search, i.number, i.external_number FROM ${from}
      ORDER BY i.created_at DESC, i.id DESC LIMIT ${RANKED_HITS}
    ), ranked AS MATERIALIZED (
      SELECT i.id, ${rank} AS rank FROM newest i
    ), best AS MATERIALIZED (
      SELECT id, rank FROM ranked ${begin} ORDER BY rank DESC, id DESC LIMIT ${limit + 1}
    )
    SELECT ${Prisma.raw(isKept ? "" : PLAN_EACH_TIME)} ${listedColumns}, b.rank::text AS "sortKey",
      (SELECT count(*)::int FROM newest) AS hits
    FROM best b JOIN intake i ON i.id = b.id
    ORDER BY b.rank DESC, b.id DESC`;
  const page = await readPage<InOrder & { hits: number }>(ctx, rows, limit);
  return { ...page, ranking: page.found[0]?.hits === RANKED_HITS ? "newest" : "all" };
}
