import type { IntakePage, IntakeSearch, ListIntakes, Sort } from "@kck/contracts";
import { PLAN_EACH_TIME, Prisma } from "@kck/db";
import { z } from "zod";
import type { Entered } from "../context";
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

export type Page = { found: ListedIntake[] } & Pick<IntakePage, "nextCursor" | "ranking">;

/** What a page's last row gives to the next page. */
export function cursorOf(row: { sortKey: string; id: string }): string {
  return JSON.stringify([row.sortKey, row.id]);
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
  if (input.cursor !== null) {
    const [key, id] = readCursor(input.cursor, order.key);
    const side = order.isDescending ? Prisma.sql`<` : Prisma.sql`>`;
    conditions.push(Prisma.sql`(${order.sql}, i.id) ${side} (${key}::${order.type}, ${id}::uuid)`);
  }
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
  const rows = await ctx.db.$queryRaw<(ListedIntake & { sortKey: string })[]>`
    SELECT ${Prisma.raw(PLAN_EACH_TIME)} ${listedColumns}, (${order.sql})::text AS "sortKey"
    FROM intake i ${where}
    ORDER BY ${order.sql} ${order.direction}, i.id ${order.direction}
    LIMIT ${input.limit + 1}`;
  const found = rows.slice(0, input.limit);
  const last = found.at(-1);
  return { found, nextCursor: rows.length > input.limit && last !== undefined ? cursorOf(last) : null, ranking: null };
}
