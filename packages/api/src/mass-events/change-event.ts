import { ChangeMassEvent, type MassEventId, MassEventReceipt } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { columnsOf, findLasting, keepWording } from "./events";
import { gather, withMaster } from "./gather";

/** Says of an event where it holds now, until when, and what is read aloud; what came to its area joins. */
export const changeEvent = procedureFor("massEvents.change")
  .input(ChangeMassEvent)
  .output(MassEventReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const before = await findLasting(tx, input.id, input.version);
      const wording = columnsOf(input);
      const { masterId } = await withMaster(tx, { ...before, ...wording });
      const event = await tx.massEvent.update({
        where: { id: before.id },
        data: { ...wording, masterId, version: { increment: 1 } },
      });
      await keepWording(tx, ctx, event, now);
      await gather(tx, ctx, event, now);
      await recordOther(tx, { actor: ctx.actor, now }, { type: "mass-event.changed", massEventId: event.id });
      return { id: event.id as MassEventId, version: event.version };
    }),
  );
