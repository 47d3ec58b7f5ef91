import { EndSession } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** Ends one of this person's own sessions, wherever it is. */
export const endSession = procedureFor("session.end")
  .input(EndSession)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { count } = await tx.session.deleteMany({ where: { id: input.id, userId: ctx.actor.id } });
      if (count === 0) throw new Refused("not-found");
      const fact = { type: "user.sessions-ended", userId: ctx.actor.id } as const;
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, fact);
      return { id: input.id };
    }),
  );
