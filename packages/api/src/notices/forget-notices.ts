import type { Db } from "@kck/db";
import { DAY_MS } from "@kck/domain";

/** Days for which a line stays under the bell. */
const KEPT_DAYS = 90;

/** Removes what is too old to be of use; that people were told stays in the history. Answers how many. */
export async function forgetNotices(db: Db, now: Date): Promise<number> {
  const { count } = await db.notice.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - KEPT_DAYS * DAY_MS) } },
  });
  return count;
}
