import { type IntakePage, type IntakeSearch, LIMITS, type ListIntakes, type Sort } from "@kck/contracts";
import { PLAN_EACH_TIME, Prisma } from "@kck/db";
import { z } from "zod";
import type { Entered } from "../context";
import { type Disclosed, readDisclosed } from "../history/access";
import { Refused } from "../refused";
import { conditionsOf } from "./conditions";
import { type ListedIntake, listedColumns } from "./row";

/** A timestamp as PostgreSQL writes it; what has no deadline comes last. */
const TIMESTAMP = z.string().regex(/^(infinity|\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:?\d{2})?)$/);
const TEXT = z.string().regex(/^[\w/]{1,60}$/);

/** What each order sorts by. The id breaks ties, so that every row has one place and a page never repeats one. */
const KEYS: Record<Sort, { sql: Prisma.Sql; type: Prisma.Sql; key: z.ZodString; isDescending: boolean }> = {
  created: { sql: Prisma.sql`i.created_at`, type: Prisma.sql`timestamptz`, key: TIMESTAMP, isDescending: true },
  updated: { sql: Prisma.sql`i.updated_at`, type: Prisma.sql`timestamptz`, key: TIMESTAMP, isDescending: true },
  due: {
    sql: Prisma.sql`COALESCE(i.due_at, 'infinity')`,
    type: Prisma.sql`timestamptz`,
    key: TIMESTAMP,
    isDescending: false,
  },
  priority: { sql: Prisma.sql`i.priority`, type: Prisma.sql`text`, key: TEXT, isDescending: false },
  number: { sql: Prisma.sql`i.number`, type: Prisma.sql`text`, key: TEXT, isDescending: true },
};

/** One more than the longest page; part of the statement, so that PostgreSQL knows of few rows also where it keeps a plan. */
const MOST = Prisma.raw(`${LIMITS.rows + 1}`);

/** A row with what its order sorts by, from which the next page begins. */
export type InOrder = ListedIntake & { readonly sortKey: string };
export type Page<Row = ListedIntake> = {
  readonly found: Row[];
  readonly proof: Disclosed;
} & Pick<IntakePage, "nextCursor" | "ranking">;

/**
 * Reads the rows of a page.
 *
 * Shapes  `rows` gives rows with `id` and `sortKey`, `limit` of them and one more where another page follows: nobody sees that one,
 *         and the access log does not name it.
 */
export async function readPage<Row extends InOrder>(
  ctx: Entered,
  rows: Prisma.Sql,
  limit: number,
): Promise<Omit<Page<Row>, "ranking">> {
  const { found, proof } = await readDisclosed<Row>(ctx.db, ctx, rows, {
    intakeIds: Prisma.sql`SELECT id FROM found LIMIT ${limit}`,
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = found.length > limit && last !== undefined ? JSON.stringify([last.sortKey, last.id]) : null;
  return { found: shown, proof, nextCursor };
}

export function readCursor(cursor: string, key: z.ZodString): [key: string, id: string] {
  try {
    return z.tuple([key, z.uuid()]).parse(JSON.parse(cursor));
  } catch {
    throw new Refused("bad-input", ["cursor"]);
  }
}

function orderOf(search: IntakeSearch) {
  const key = KEYS[search.sort ?? "created"];
  const isDescending = search.isDescending ?? key.isDescending;
  return { ...key, direction: isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`, isDescending };
}

/**
 * One page of a search, by keyset: the statement begins where the page before ended, however far that is.
 *
 * Shapes  the input of the list in; its rows and the next page's cursor, null on the last page, out.
 * Errors  `bad-input` for a cursor that is none.
 */
export async function pageOf(ctx: Entered, input: ListIntakes): Promise<Page> {
  const order = orderOf(input.search);
  const conditions = conditionsOf(ctx, input.search);
  // Of everything a page is read in the order of an index, whatever the values are; what narrows it may change the plan.
  const planning = conditions.length === 0 ? "" : PLAN_EACH_TIME;
  if (input.cursor !== null) {
    const [key, id] = readCursor(input.cursor, order.key);
    const side = order.isDescending ? Prisma.sql`<` : Prisma.sql`>`;
    conditions.push(Prisma.sql`(${order.sql}, i.id) ${side} (${key}::${order.type}, ${id}::uuid)`);
  }
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
  const rows = Prisma.sql`
    SELECT ${Prisma.raw(planning)} * FROM (
      SELECT ${listedColumns}, (${order.sql})::text AS "sortKey"
      FROM intake i ${where}
      ORDER BY ${order.sql} ${order.direction}, i.id ${order.direction} LIMIT ${MOST}
    ) page LIMIT ${input.limit + 1}`;
  return { ...(await readPage(ctx, rows, input.limit)), ranking: null };
}
