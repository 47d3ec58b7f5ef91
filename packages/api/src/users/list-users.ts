import { type UnitId, type UserId, UserView } from "@kck/contracts";
import type { Role } from "@kck/domain";
import { z } from "zod";
import { procedureFor } from "../trpc";

/** All accounts, with what an administrator needs to know of them. */
export const listUsers = procedureFor("users.list")
  .output(z.array(UserView))
  .query(async ({ ctx }): Promise<UserView[]> => {
    const now = ctx.now();
    const [users, locks] = await Promise.all([
      ctx.db.user.findMany({
        orderBy: { name: "asc" },
        include: {
          sessions: { where: { expiresAt: { gt: now } }, select: { updatedAt: true }, orderBy: { updatedAt: "desc" } },
          accounts: { select: { id: true }, take: 1 },
        },
      }),
      ctx.db.signInLock.findMany({ where: { lockedUntil: { gt: now } } }),
    ]);
    const lockedUntil = new Map(locks.map((lock) => [lock.userId, lock.lockedUntil]));
    return users.map((user) => ({
      id: user.id as UserId,
      version: user.version,
      name: user.name,
      email: user.email,
      role: user.role as Role,
      unitId: user.unitId as UnitId | null,
      isUnitHead: user.isUnitHead,
      isActive: user.isActive,
      twoFactorEnabled: user.twoFactorEnabled,
      isPending: user.accounts.length === 0,
      sessions: user.sessions.length,
      lastSeenAt: user.sessions[0]?.updatedAt.toISOString() ?? null,
      lockedUntil: lockedUntil.get(user.id)?.toISOString() ?? null,
    }));
  });
