import { SavePolicy, VersionReceipt } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { recordOther } from "../history/events";
import { newId } from "../new-id";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { nextVersion } from "./store";

/** Saves the next version of a policy, or the first of a new one. What was promised by older versions stays promised. */
export const savePolicy = procedureFor("deadlines.savePolicy")
  .input(SavePolicy)
  .output(VersionReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { key, name, scope, acceptance, firstAnswer, resolution, reason } = input;
      const now = ctx.now();
      const version = await nextVersion(tx, "policy", input);
      const warnings = [...new Set(input.warnings)].toSorted((a, b) => a - b);
      await tx.deadlinePolicy.create({
        data: {
          id: newId(now),
          key,
          version,
          name,
          ...scope,
          acceptance: acceptance ?? Prisma.DbNull,
          firstAnswer: firstAnswer ?? Prisma.DbNull,
          resolution,
          warnings,
          reason,
          createdById: ctx.actor.id,
          createdAt: now,
        },
        select: { id: true },
      });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "deadlines.policy-saved", key, version });
      return { key, version };
    }),
  );
