import { ConfirmMassEvent, type MassEventId, MassEventReceipt } from "@kck/contracts";
import { lastHour } from "@kck/domain";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { columnsOf, keepWording } from "./events";
import { firstWaiting, gather } from "./gather";

/** Begins an event. The first of the last hour's intakes in its area stands for it, and the others join that one. */
export const confirmEvent = procedureFor("massEvents.confirm")
  .input(ConfirmMassEvent)
  .output(MassEventReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      if ((await tx.massEvent.count({ where: { id: input.id } })) > 0) throw new Refused("id-taken");
      const category = await tx.category.findUnique({ where: { id: input.categoryId }, select: { id: true } });
      if (category === null) throw new Refused("not-found", ["categoryId"]);
      const area = { categoryId: category.id, since: lastHour(now).from, ...columnsOf(input) };
      const masterId = await firstWaiting(tx, area);
      const event = await tx.massEvent.create({
        data: { id: input.id, ...area, masterId, confirmedById: ctx.actor.id, confirmedAt: now },
      });
      await keepWording(tx, ctx, event, now);
      await gather(tx, ctx, event, now);
      const fact = { type: "mass-event.confirmed", massEventId: event.id } as const;
      await recordOther(tx, { actor: ctx.actor, now }, fact);
      return { id: event.id as MassEventId, version: event.version };
    }),
  );
