import type { CardSearch } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { OPEN_REVISION_STATUSES, type RevisionStatus } from "@kck/domain";

/** The text as a pattern of LIKE in which nothing but the ends is open. */
const within = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * Everything that a search of the editor's list asks for, each as one condition over `c` the card, `p` its revision in
 * force, `o` its open one and `l` its last.
 */
export function conditionsOf(search: CardSearch, today: string): Prisma.Sql[] {
  const { words = "", states = [], ownerUnitIds = [], areas = [] } = search;
  const conditions: Prisma.Sql[] = [];
  if (words !== "") {
    const pattern = within(words);
    conditions.push(
      Prisma.sql`(l.title ILIKE ${pattern} OR p.title ILIKE ${pattern} OR l.symbol ILIKE ${pattern} OR c.key ILIKE ${pattern})`,
    );
  }
  if (ownerUnitIds.length > 0) conditions.push(Prisma.sql`c.owner_unit_id = ANY(${ownerUnitIds}::uuid[])`);
  if (areas.length > 0) {
    conditions.push(Prisma.sql`COALESCE(o.content, p.content, l.content) ->> 'area' = ANY(${areas}::text[])`);
  }
  if (search.isOverdue === true) conditions.push(overdue(today));
  if (search.isExample !== undefined) conditions.push(Prisma.sql`c.is_example = ${search.isExample}`);
  conditions.push(statesOf(states));
  return conditions;
}

/** Cards in use whose day of review has passed. */
export const overdue = (today: string) => Prisma.sql`c.archived_at IS NULL AND c.review_due_on < ${today}::date`;

function statesOf(states: NonNullable<CardSearch["states"]>): Prisma.Sql {
  if (states.length === 0) return Prisma.sql`c.archived_at IS NULL`;
  const open: readonly RevisionStatus[] = OPEN_REVISION_STATUSES.filter((status) => states.includes(status));
  const any = [Prisma.sql`o.status = ANY(${[...open]}::text[])`];
  if (states.includes("published")) any.push(Prisma.sql`p.id IS NOT NULL`);
  if (states.includes("archived")) any.push(Prisma.sql`c.archived_at IS NOT NULL`);
  return Prisma.sql`(${Prisma.join(any, " OR ")})`;
}
