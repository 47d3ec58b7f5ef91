import { IdentifyContact, readPhone } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { findOwnOpen } from "./store";

/** Says who is on the line. What is logged from now on is this resident's matter; of an anonymous caller nothing is kept. */
export const identifyContact = procedureFor("contacts.identify")
  .input(IdentifyContact)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const contact = await findOwnOpen(tx, ctx, input.id);
      const residentId = input.isAnonymous ? null : input.residentId;
      if (residentId !== null) {
        const resident = await tx.resident.findUnique({ where: { id: residentId }, select: { id: true } });
        if (resident === null) throw new Refused("not-found", ["residentId"]);
      }
      const typed = input.isAnonymous ? "" : (input.phone ?? "").trim();
      const phone = typed === "" ? null : readPhone(typed);
      await tx.contact.update({
        where: { id: contact.id },
        data: {
          residentId,
          isAnonymous: input.isAnonymous,
          phoneE164: phone?.e164 ?? null,
          phoneTyped: phone?.typed ?? null,
          version: { increment: 1 },
        },
        select: { id: true },
      });
      if (input.isAnonymous && contact.residentId !== null) await forget(tx, contact.residentId, contact, ctx.now());
      const fact = { type: "contact.identified", contactId: contact.id } as const;
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, fact);
      return { id: contact.id };
    }),
  );

/** Takes the words off a resident who was written down in this very contact and whom nothing else names. */
async function forget(tx: Tx, id: string, contact: { id: string; startedAt: Date }, now: Date): Promise<void> {
  const { count } = await tx.resident.updateMany({
    where: {
      id,
      createdAt: { gte: contact.startedAt },
      contacts: { none: { id: { not: contact.id } } },
      intakes: { none: {} },
      followers: { none: {} },
    },
    data: { name: null, email: null, address: null, anonymizedAt: now, version: { increment: 1 } },
  });
  if (count > 0) await tx.residentPhone.deleteMany({ where: { residentId: id } });
}
