import { StartContact } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { begin } from "./store";

/** Begins an exchange with a resident; its id was made by the desk, so that work can go on before the answer. */
export const startContact = procedureFor("contacts.start")
  .input(StartContact)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const fact = { type: "contact.started", contactId: input.id, channel: input.channel } as const;
      await Promise.all([begin(tx, ctx, input), recordOther(tx, { actor: ctx.actor, now: ctx.now() }, fact)]);
      return { id: input.id };
    }),
  );
