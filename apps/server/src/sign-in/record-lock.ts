import type { Db } from "@kck/db";
import { LOCK_SECONDS } from "./tries";

/** Leaves a row and an event for the supervisor: a sign-in was locked, and whose it is where there is such an account. */
export async function recordLock(db: Db, userId: string | null, now: Date): Promise<void> {
  const lockedUntil = new Date(now.getTime() + LOCK_SECONDS * 1000);
  await db.$transaction(async (tx) => {
    await tx.signInLock.create({ data: { userId, at: now, lockedUntil }, select: { id: true } });
    await tx.$executeRaw`
      INSERT INTO event (at, actor_kind, type, unit_ids, data)
      VALUES (${now}, 'clock', 'sign-in.locked', '{}', ${JSON.stringify({ userId })}::jsonb)`;
  });
}
