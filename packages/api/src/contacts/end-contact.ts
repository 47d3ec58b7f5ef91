import { EndContact } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { end } from "./store";

/** Ends an exchange with its result. */
export const endContact = procedureFor("contacts.end")
  .input(EndContact)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const fact = { type: "contact.ended", contactId: input.id, result: input.result } as const;
      await end(tx, ctx, input);
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, fact);
      return { id: input.id };
    }),
  );
