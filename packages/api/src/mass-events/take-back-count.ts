import { type MassEventId, MassEventReceipt, TakeBackCount } from "@kck/contracts";
import { findOwnOpen } from "../contacts/store";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { findLasting } from "./events";

/**
 * Takes the caller of the running contact out of an event again, news included; history keeps that they were counted and by
 * whom it was taken back. Whoever is not counted is left as they are, so that asking twice does nothing twice.
 *
 * Errors  `contact-ended` once the call is over; `wrong-status` where the event has ended, for then its news are out.
 */
export const takeBackCount = procedureFor("massEvents.takeBack")
  .input(TakeBackCount)
  .output(MassEventReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const contact = await findOwnOpen(tx, ctx, input.contactId);
      const event = await findLasting(tx, input.id, null);
      const { count } = await tx.massEventCaller.deleteMany({ where: { eventId: event.id, contactId: contact.id } });
      if (count > 0) {
        const fact = { type: "mass-event.count-taken-back", massEventId: event.id, contactId: contact.id } as const;
        await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, fact);
      }
      return { id: event.id as MassEventId, version: event.version };
    }),
  );
