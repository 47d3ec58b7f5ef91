import { AbilitiesHistory, AskAbilities } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { savedOf } from "../versions/saved-of";
import { ownUnit } from "./own-unit";
import { somebody } from "./somebody";
import { readAbilitiesVersions } from "./store-abilities";

/** What was said of somebody's presence and skills, by whom and when, the newest first. */
export const abilitiesHistory = procedureFor("workload.personHistory")
  .input(AskAbilities)
  .output(AbilitiesHistory)
  .query(async ({ ctx, input }) => {
    const there = await ctx.db.user.count({ where: somebody(input.userId, await ownUnit(ctx)) });
    if (there === 0) throw new Refused("not-found", ["userId"]);
    const versions = (await readAbilitiesVersions(ctx.db, input.userId)).map((one) => ({ ...one, reason: "" }));
    const saved = await savedOf(ctx.db, versions);
    const rows = versions.map((one) => {
      const { version, workShare, absences, skillIds } = one;
      const { author, createdAt } = saved(one);
      return { version, workShare, absences, skills: skillIds, author: author && { name: author.name }, createdAt };
    });
    return AbilitiesHistory.parse({ rows });
  });
