import type { Db } from "@kck/db";
import { DAY_MS } from "@kck/domain";
import { removeBefore } from "./store";

/** Days for which a line stays under the bell. */
const KEPT_DAYS = 90;

/** Removes what is too old to be of use; that people were told stays in the history. Answers how many. */
export function forgetNotices(db: Db, now: Date): Promise<number> {
  return removeBefore(db, new Date(now.getTime() - KEPT_DAYS * DAY_MS));
}
