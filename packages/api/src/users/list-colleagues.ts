import { ColleagueView, type UnitId, type UserId } from "@kck/contracts";
import type { Role } from "@kck/domain";
import { z } from "zod";
import { procedureFor } from "../trpc";

/** The people to whom work may be given: the centre sees everybody, unit staff their own unit. */
export const listColleagues = procedureFor("users.colleagues")
  .output(z.array(ColleagueView))
  .query(async ({ ctx }) => {
    const isUnits = ctx.actor.kind === "unit-staff";
    const people = await ctx.db.user.findMany({
      where: { isActive: true, ...(isUnits ? { unitId: ctx.actor.unitId } : {}) },
      select: { id: true, name: true, role: true, unitId: true },
      orderBy: { name: "asc" },
    });
    return people.map((person) => ({
      id: person.id as UserId,
      name: person.name,
      role: person.role as Role,
      unitId: person.unitId as UnitId | null,
    }));
  });
