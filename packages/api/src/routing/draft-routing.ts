import { DraftRouting, RoutingReceipt, type RoutingSetId } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { addSet, changeOpen, findOpen } from "./store";

/** Begins a draft, or saves it where nobody saved since its revision was read. A changed draft has to be tested again. */
export const draftRouting = procedureFor("routing.draft")
  .input(DraftRouting)
  .output(RoutingReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const { id, rules, reason } = input;
      const written = { rules, reason, status: "draft", backTestedAt: null } as const;
      if (input.revision === null) {
        if ((await findOpen(tx)) !== null) throw new Refused("changed-meanwhile");
        const people = { authorId: ctx.actor.id, editedByIds: [ctx.actor.id] };
        await addSet(tx, { id, ...written, ...people }, now);
      } else {
        const open = await findOpen(tx);
        if (open?.id !== id) throw new Refused("not-found");
        const editedByIds = [...new Set([...open.editedByIds, ctx.actor.id])];
        const change = { ...written, editedByIds, updatedAt: now, revision: { increment: 1 } };
        await changeOpen(tx, { id, revision: input.revision }, change);
      }
      await recordOther(tx, { actor: ctx.actor, now }, { type: "routing.drafted", setId: id });
      return { id: id as RoutingSetId, revision: input.revision === null ? 0 : input.revision + 1, version: null };
    }),
  );
