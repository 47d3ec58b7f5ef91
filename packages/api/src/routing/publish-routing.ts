import { PublishRouting, RoutingReceipt, type RoutingSetId } from "@kck/contracts";
import { refusalToPublish } from "@kck/domain";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { findingsOf } from "./findings";
import { changeOpen, findSet, needsSecondPerson, nextVersion } from "./store";

/** Puts a back-tested draft in force, now or from a date on. What is published never changes again. */
export const publishRouting = procedureFor("routing.publish")
  .input(PublishRouting)
  .output(RoutingReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const version = await nextVersion(tx);
      const draft = await findSet(tx, input.id);
      if (draft === null) throw new Refused("not-found");
      if (draft.revision !== input.revision) throw new Refused("changed-meanwhile");
      const refusal = refusalToPublish(ctx.actor.kind, {
        status: draft.status,
        reason: draft.reason,
        isAuthor: draft.editedByIds.includes(ctx.actor.id),
        needsSecondPerson: await needsSecondPerson(tx),
      });
      if (refusal !== null) throw new Refused(refusal);
      const findings = await findingsOf(tx, ctx.analyzer, draft.rules, now);
      if (findings.some(({ severity }) => severity === "error")) throw new Refused("bad-input", ["rules"]);

      const at = input.at === null ? now : new Date(input.at);
      const isAhead = at > now;
      await changeOpen(tx, draft, {
        status: "published",
        version,
        publishedById: ctx.actor.id,
        publishedAt: now,
        inForceFrom: isAhead ? at : now,
        updatedAt: now,
      });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "routing.published", setId: draft.id, version });
      return { id: draft.id as RoutingSetId, revision: draft.revision, version };
    }),
  );
