import { RollBackRouting, RoutingReceipt } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { addSet, findInForce, findVersion, nextVersion } from "./store";

/**
 * Puts rules that were in force before in force again, as a new version, at once. They were tested and published once, and
 * haste is the reason to go back: so neither a back-test nor a second person is asked for.
 */
export const rollBackRouting = procedureFor("routing.rollBack")
  .input(RollBackRouting)
  .output(RoutingReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const version = await nextVersion(tx);
      const earlier = await findVersion(tx, input.version);
      if (earlier === null) throw new Refused("not-found");
      const inForce = await findInForce(tx, now);
      if (inForce?.version === earlier.version || earlier.inForceFrom === null || earlier.inForceFrom > now) {
        throw new Refused("wrong-status");
      }
      const people = { authorId: ctx.actor.id, editedByIds: [ctx.actor.id], publishedById: ctx.actor.id };
      const { rules, version: basedOn } = earlier;
      const times = { publishedAt: now, inForceFrom: now };
      const set = { id: input.id, version, status: "published", rules, reason: input.reason, basedOn } as const;
      await addSet(tx, { ...set, ...people, ...times }, now);
      await recordOther(tx, { actor: ctx.actor, now }, { type: "routing.published", setId: input.id, version });
      return { id: input.id, revision: 0, version };
    }),
  );
