import { SavePolicy, VersionReceipt } from "@kck/contracts";
import { uncovered } from "@kck/domain";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { nextVersion } from "../versions/next-version";
import { addPolicy, findScope, newestOf, readGround } from "./store";

/**
 * Saves the next version of a policy, or the first of a new one. What was promised by older versions stays promised.
 *
 * Errors  `priority-without-policy` where matters of some priority had a policy before and would have none now: they could
 *         neither be logged nor forwarded.
 */
export const savePolicy = procedureFor("deadlines.savePolicy")
  .input(SavePolicy)
  .output(VersionReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { key, name, scope, acceptance, firstAnswer, resolution, reason } = input;
      const now = ctx.now();
      const version = nextVersion(await newestOf(tx, "policy", key), input.basedOn);
      await findScope(tx, scope);
      const { policies } = await readGround(tx);
      const without = uncovered(policies);
      const others = policies.filter((one) => one.key !== key);
      const next = { key, version, name, scope, acceptance, firstAnswer, resolution, warnings: input.warnings };
      if (uncovered([...others, next]).some((priority) => !without.includes(priority)))
        throw new Refused("priority-without-policy", ["scope"]);
      const warnings = [...new Set(input.warnings)].toSorted((a, b) => a - b);
      await addPolicy(tx, { ...next, warnings, reason }, { by: ctx.actor.id, now });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "deadlines.policy-saved", key, version });
      return { key, version };
    }),
  );
