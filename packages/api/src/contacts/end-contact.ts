import { EndContact } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { findOwnOpen } from "./store";

/** Ends an exchange with its result. */
export const endContact = procedureFor("contacts.end")
  .input(EndContact)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const contact = await findOwnOpen(tx, ctx, input.id);
      await tx.contact.update({
        where: { id: contact.id },
        data: { endedAt: now, result: input.result, note: input.note, version: { increment: 1 } },
        select: { id: true },
      });
      const fact = { type: "contact.ended", contactId: contact.id, result: input.result } as const;
      await recordOther(tx, { actor: ctx.actor, now }, fact);
      return { id: contact.id };
    }),
  );
