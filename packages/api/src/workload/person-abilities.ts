import { AbilitiesView, AskAbilities, type CategoryId, type UserId } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { ownUnit } from "./own-unit";
import { somebody } from "./somebody";

/** How much somebody is there, and what they know. */
export const personAbilities = procedureFor("workload.person")
  .input(AskAbilities)
  .output(AbilitiesView)
  .query(async ({ ctx, input }) => {
    const person = await ctx.db.user.findFirst({
      where: somebody(input.userId, await ownUnit(ctx)),
      select: {
        id: true,
        name: true,
        version: true,
        workShare: true,
        absences: { where: { to: { gt: ctx.now() } }, orderBy: { from: "asc" }, select: { from: true, to: true } },
        skills: { select: { categoryId: true } },
      },
    });
    if (person === null) throw new Refused("not-found", ["userId"]);
    const { id, absences, skills, ...rest } = person;
    return {
      ...rest,
      userId: id as UserId,
      absences: absences.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
      skills: skills.map(({ categoryId }) => categoryId as CategoryId),
    };
  });
