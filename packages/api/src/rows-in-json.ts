import { Prisma } from "@kck/db";

/** The rows of a statement as one value of another, so that what belongs together takes one round trip; `[]` for none. */
export const rowsInJson = (rows: Prisma.Sql) => Prisma.sql`(SELECT COALESCE(json_agg(row), '[]') FROM (${rows}) row)`;
/** The one row of a statement as a value of another; null for none. */
export const rowInJson = (rows: Prisma.Sql) => Prisma.sql`(SELECT to_json(row) FROM (${rows}) row)`;
