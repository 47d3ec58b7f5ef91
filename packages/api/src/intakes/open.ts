import { Prisma } from "@kck/db";

/**
 * "Somebody still has to act", as a condition. Written out and not as parameters: PostgreSQL uses the partial indexes of
 * open intakes only where it reads the very condition under which they were made.
 *
 * Source  `OPEN_STATUSES` of the domain; a test holds the two together.
 */
export const IS_OPEN = Prisma.sql`status NOT IN ('resolved', 'closed', 'duplicate', 'cancelled')`;
/** Returned and not handed on yet; written out for the same reason. */
export const IS_RETURNED = Prisma.sql`status = 'returned'`;
/** Open, or answered so lately that the resident may still dispute it. */
export const IS_NOT_ENDED = Prisma.sql`status NOT IN ('closed', 'duplicate', 'cancelled')`;
