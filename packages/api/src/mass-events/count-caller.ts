import { CountCaller, type MassEventId, MassEventReceipt } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { findOwnOpen } from "../contacts/store";
import type { Entered } from "../context";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { findLasting } from "./events";
import { newsWay } from "./news-way";

/**
 * Counts the caller of the running contact, once however often it is asked; a later wish for news is added.
 *
 * Errors  `bad-input` for `wantsNews` where no way that is set up leads to the caller: news could reach nobody.
 */
export const countCaller = procedureFor("massEvents.count")
  .input(CountCaller)
  .output(MassEventReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const contact = await findOwnOpen(tx, ctx, input.contactId);
      if (input.wantsNews && !(await isReachable(tx, ctx, contact))) throw new Refused("bad-input", ["wantsNews"]);
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

type Caller = { readonly isAnonymous: boolean; readonly phoneE164: string | null; readonly residentId: string | null };

async function isReachable(tx: Tx, ctx: Entered, { isAnonymous, phoneE164, residentId }: Caller): Promise<boolean> {
  if (isAnonymous) return false;
  const select = { email: true } as const;
  const resident = residentId === null ? null : await tx.resident.findUnique({ where: { id: residentId }, select });
  return newsWay({ phone: phoneE164, email: resident?.email ?? null }, ctx.outbox) !== null;
}
