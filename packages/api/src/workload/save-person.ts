import { SaveAbilities } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { ownUnit } from "./own-unit";
import { somebody } from "./somebody";
import { keepAbilities, readAbilities } from "./store-abilities";

/** Says when somebody is away, how much of full time they work and what they know; absences that are over stay as they were. */
export const savePerson = procedureFor("workload.savePerson")
  .input(SaveAbilities)
  .output(z.strictObject({ userId: z.uuid(), version: z.int() }))
  .mutation(async ({ ctx, input }) => {
    const own = await ownUnit(ctx);
    return once(ctx, input, async (tx) => {
      const now = ctx.now();
      const { userId, version, workShare, absences, skills } = input;
      const where = somebody(userId, own);
      const person = await tx.user.findFirst({ where, select: { workShare: true } });
      if (person === null) throw new Refused("not-found", ["userId"]);
      const was = person.workShare;
      const { count } = await tx.user.updateMany({
        where: { ...where, version },
        data: { workShare, version: { increment: 1 } },
      });
      if (count === 0) throw new Refused("changed-meanwhile");
      const known = new Set(skills);
      if ((await tx.category.count({ where: { id: { in: [...known] } } })) < known.size)
        throw new Refused("not-found", ["skills"]);
      // The account's row is locked by now, so nobody else changes what is read here. Its share is new already.
      const before = { ...(await readAbilities(tx, userId, now)), workShare: was };
      await tx.absence.deleteMany({ where: { userId, to: { gt: now } } });
      await tx.absence.createMany({
        data: absences.map(({ from, to }) => ({ id: newId(now), userId, from: new Date(from), to: new Date(to) })),
      });
      await tx.skill.deleteMany({ where: { userId } });
      await tx.skill.createMany({ data: [...known].map((categoryId) => ({ userId, categoryId })) });
      const after = await readAbilities(tx, userId, now);
      await keepAbilities(tx, userId, { before, after, byId: ctx.actor.id }, now);
      await recordOther(tx, { actor: ctx.actor, now }, { type: "workload.person-saved", userId });
      return { userId, version: version + 1 };
    });
  });
