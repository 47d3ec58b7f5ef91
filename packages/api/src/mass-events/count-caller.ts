import { CountCaller, type MassEventId, MassEventReceipt } from "@kck/contracts";
import { findOwnOpen } from "../contacts/store";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { findLasting } from "./events";

/**
 * Counts the caller of the running contact, once however often it is asked; a later wish for news is added.
 *
 * Errors  `bad-input` for `wantsNews` where the contact has neither a number nor a resident: news could reach nobody.
 */
export const countCaller = procedureFor("massEvents.count")
  .input(CountCaller)
  .output(MassEventReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const contact = await findOwnOpen(tx, ctx, input.contactId);
      const isReachable = !contact.isAnonymous && (contact.phoneE164 !== null || contact.residentId !== null);
      if (input.wantsNews && !isReachable) throw new Refused("bad-input", ["wantsNews"]);
      const event = await findLasting(tx, input.id, null);
      const { wantsNews } = input;
      const key = { eventId: event.id, contactId: contact.id };
      const before = await tx.massEventCaller.findUnique({ where: { eventId_contactId: key } });
      if (before === null) {
        await tx.massEventCaller.create({ data: { ...key, wantsNews, at: now } });
        const fact = { type: "mass-event.caller-counted", massEventId: event.id, contactId: contact.id } as const;
        await recordOther(tx, { actor: ctx.actor, now }, fact);
      } else if (wantsNews && !before.wantsNews) {
        await tx.massEventCaller.update({ where: { eventId_contactId: key }, data: { wantsNews } });
      }
      return { id: event.id as MassEventId, version: event.version };
    }),
  );
