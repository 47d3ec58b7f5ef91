import { IdentifyContact, readPhone } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { findOwnOpen } from "./store";

/** Says who is on the line. What is logged from now on is this resident's matter. */
export const identifyContact = procedureFor("contacts.identify")
  .input(IdentifyContact)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const contact = await findOwnOpen(tx, ctx, input.id);
      const { residentId } = input;
      if (residentId !== null) {
        const resident = await tx.resident.findUnique({ where: { id: residentId }, select: { id: true } });
        if (resident === null) throw new Refused("not-found", ["residentId"]);
      }
      const phone = input.phone === null || input.phone.trim() === "" ? null : readPhone(input.phone);
      await tx.contact.update({
        where: { id: contact.id },
        data: {
          residentId: input.isAnonymous ? null : residentId,
          isAnonymous: input.isAnonymous,
          phoneE164: phone?.e164 ?? null,
          phoneTyped: phone?.typed ?? null,
          version: { increment: 1 },
        },
        select: { id: true },
      });
      const fact = { type: "contact.identified", contactId: contact.id } as const;
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, fact);
      return { id: contact.id };
    }),
  );
