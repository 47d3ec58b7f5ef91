import { LockView } from "@kck/contracts";
import { z } from "zod";
import { procedureFor } from "../trpc";

/** Sign-ins that are locked now after too many wrong tries. */
export const listLocks = procedureFor("session.locks")
  .output(z.array(LockView))
  .query(async ({ ctx }) => {
    const locks = await ctx.db.signInLock.findMany({
      where: { lockedUntil: { gt: ctx.now() } },
      orderBy: { at: "desc" },
      take: 50,
    });
    const ids = locks.flatMap((lock) => (lock.userId === null ? [] : [lock.userId]));
    const users = await ctx.db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    const names = new Map(users.map((user) => [user.id, user.name]));
    return locks.map((lock) => ({
      id: lock.id,
      at: lock.at.toISOString(),
      lockedUntil: lock.lockedUntil.toISOString(),
      userName: lock.userId === null ? null : (names.get(lock.userId) ?? null),
    }));
  });
