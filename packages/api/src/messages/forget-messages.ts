import type { Db } from "@kck/db";
import { DAY_MS } from "@kck/domain";

/** Days for which the outbox knows whom it wrote to and what. */
const KEPT_DAYS = 90;

/** Takes recipient and words out of messages that are too old; that there was one stays. Answers how many. */
export async function forgetMessages(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  return db.$executeRaw`
    UPDATE outbox_message SET recipient = '', subject = '', body = '',
      status = CASE status WHEN 'waiting' THEN 'failed' ELSE status END, next_try_at = NULL
    WHERE created_at < ${before} AND recipient <> ''`;
}
