import { SimilarIntakes, SimilarView } from "@kck/contracts";
import { PLAN_EACH_TIME, Prisma } from "@kck/db";
import { type QueryWord, toTsquery } from "@kck/search";
import { readDisclosed } from "../history/access";
import { procedureFor } from "../trpc";
import { IS_OPEN } from "./open";
import { type ListedIntake, listedColumns, toRow } from "./row";

const DAYS_MS = 30 * 24 * 3_600_000;
const MOST = 8;
const MOST_WORDS = 8;

/** The neighbour reports the same hole from another number: a place is its street, unless a number is all there is. */
function withoutNumbers(words: readonly QueryWord[]): readonly QueryWord[] {
  const named = words.filter((word) => !/^\d/.test(word.text));
  return named.length > 0 ? named : words;
}

/** Open intakes of the last 30 days in the same place: those of the same category first, then by words in common. */
export const similarIntakes = procedureFor("intakes.similar")
  .input(SimilarIntakes)
  .output(SimilarView)
  .query(async ({ ctx, input }) => {
    const place = toTsquery(withoutNumbers(ctx.analyzer.query(input.place)));
    if (place === null) return { rows: [] };
    const now = ctx.now();
    // Any of the words may be missing: each alone, joined by "or".
    const words = ctx.analyzer
      .query(input.words)
      .slice(0, MOST_WORDS)
      .flatMap((word) => toTsquery([word]) ?? []);
    const alike = words.length === 0 ? [] : [Prisma.sql`ts_rank(search, ${words.join(" | ")}::tsquery) DESC`];
    // The sum keeps PostgreSQL to the index of open words: it thinks that little of what is new is open, and would read all of it.
    const isLate = Prisma.sql`created_at + interval '0' > ${new Date(now.getTime() - DAYS_MS)}`;
    const sameFirst = Prisma.sql`(category_id IS NOT DISTINCT FROM ${input.categoryId}::uuid) DESC`;
    const similar = Prisma.sql`
      SELECT ${Prisma.raw(PLAN_EACH_TIME)} ${listedColumns}
      FROM intake i
      WHERE ${IS_OPEN} AND search @@ ${place}::tsquery AND ${isLate}
      ORDER BY ${Prisma.join([sameFirst, ...alike])}, created_at DESC
      LIMIT ${MOST}`;
    const { found, proof } = await readDisclosed<ListedIntake>(ctx.db, ctx, similar, {
      intakeIds: Prisma.sql`SELECT id FROM found`,
    });
    return { rows: found.map((intake) => toRow(intake, now, proof)) };
  });
