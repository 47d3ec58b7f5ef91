import { MeView, type UnitId, type UserId } from "@kck/contracts";
import type { Role } from "@kck/domain";
import { procedureFor } from "../trpc";

/** Who is signed in. */
export const me = procedureFor("session.me")
  .output(MeView)
  .query(async ({ ctx }): Promise<MeView> => {
    const user = await ctx.db.user.findUniqueOrThrow({ where: { id: ctx.actor.id } });
    return {
      id: user.id as UserId,
      name: user.name,
      email: user.email,
      role: user.role as Role,
      unitId: user.unitId as UnitId | null,
      isUnitHead: user.isUnitHead,
      twoFactorEnabled: user.twoFactorEnabled,
      ...ctx.features,
    };
  });
