import type { Db } from "@kck/db";
import { DAY_MS } from "@kck/domain";

/** Days for which the words of a search are kept: they are a caller's. */
const KEPT_DAYS = 90;

/** Forgets the searches that are too old; answers how many. */
export async function forgetSearches(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const { count } = await db.cardSearch.deleteMany({ where: { at: { lt: before } } });
  return count;
}
