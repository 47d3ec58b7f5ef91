import type { IntakeSearch } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { isOpenStatus, OPEN_STATUSES, type Status } from "@kck/domain";
import type { Entered } from "../context";
import { IS_OPEN, IS_RETURNED } from "./open";
import { fits, readWords } from "./searched-words";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The row rights of DESIGN.md 4.4 as a condition of the statement itself. */
export function rightsOf(ctx: Entered): Prisma.Sql[] {
  if (ctx.actor.kind !== "unit-staff") return [];
  const unitId = ctx.actor.unitId ?? NOBODY;
  return [Prisma.sql`EXISTS (SELECT 1 FROM holding h WHERE h.intake_id = i.id AND h.unit_id = ${unitId}::uuid)`];
}

/**
 * All that is open but for a few statuses. PostgreSQL estimates two conditions that mean nearly the same as if both narrowed the
 * search, and by a list of statuses beside a partial index it takes what is open for a handful; said like this it knows.
 *
 * Shapes  null where no such list is asked for.
 */
function openBut(statuses: readonly Status[]): Prisma.Sql | null {
  const leftOut = OPEN_STATUSES.filter((status) => !statuses.includes(status));
  if (!statuses.every(isOpenStatus) || leftOut.length >= OPEN_STATUSES.length / 2) return null;
  return leftOut.length === 0 ? IS_OPEN : Prisma.sql`${IS_OPEN} AND i.status <> ALL(${leftOut}::text[])`;
}

/** Everything a search asks for, each as one condition; the rights come first and are never left out. */
export function conditionsOf(ctx: Entered, search: IntakeSearch): Prisma.Sql[] {
  const conditions = rightsOf(ctx);
  // One value is compared as such: only then does PostgreSQL read an index in its order instead of sorting what it finds.
  const among = (column: Prisma.Sql, type: Prisma.Sql, values: readonly (string | number)[] | undefined) => {
    if (values?.length === 1) conditions.push(Prisma.sql`${column} = ${values[0]}::${type}`);
    else if (values && values.length > 0) conditions.push(Prisma.sql`${column} = ANY(${values}::${type}[])`);
  };
  const open = openBut(search.statuses ?? []);
  if (open !== null) conditions.push(open);
  else among(Prisma.sql`i.status`, Prisma.sql`text`, search.statuses);
  among(Prisma.sql`i.kind`, Prisma.sql`text`, search.kinds);
  among(Prisma.sql`i.unit_id`, Prisma.sql`uuid`, search.unitIds);
  among(Prisma.sql`i.category_id`, Prisma.sql`uuid`, search.categoryIds);
  among(Prisma.sql`i.district_number`, Prisma.sql`int`, search.districts);
  among(Prisma.sql`i.priority`, Prisma.sql`text`, search.priorities);
  among(Prisma.sql`i.channel`, Prisma.sql`text`, search.channels);
  if (search.assigneeId === "nobody") conditions.push(Prisma.sql`i.assignee_id IS NULL`);
  else if (search.assigneeId !== undefined) {
    const assigneeId = search.assigneeId === "me" ? ctx.actor.id : search.assigneeId;
    conditions.push(Prisma.sql`i.assignee_id = ${assigneeId}::uuid`);
  }
  if (search.createdFrom) conditions.push(Prisma.sql`i.created_at >= ${new Date(search.createdFrom)}`);
  if (search.createdTo) conditions.push(Prisma.sql`i.created_at < ${new Date(search.createdTo)}`);
  if (search.isOverdue === true) {
    conditions.push(Prisma.sql`${IS_OPEN} AND COALESCE(i.due_at, 'infinity') < ${ctx.now()} AND i.status <> 'waiting'`);
  }
  if (search.isReturnedByUs === true) {
    const unitId = ctx.actor.unitId ?? NOBODY;
    conditions.push(Prisma.sql`${IS_RETURNED} AND i.returned_by_id = ${unitId}::uuid`);
  }
  const words = search.words?.trim() ?? "";
  if (words !== "") conditions.push(fits(readWords(ctx, words)));
  return conditions;
}
