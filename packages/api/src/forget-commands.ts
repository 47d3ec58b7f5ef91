import type { Db } from "@kck/db";

/** Days for which a repeated command gets its first answer (DESIGN.md 4.1). */
const KEPT_DAYS = 14;
const DAY_MS = 24 * 3_600_000;

/** Forgets the commands that nobody will repeat any more; answers how many. */
export function forgetCommands(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  return db.$executeRaw`DELETE FROM command WHERE at < ${before}`;
}
