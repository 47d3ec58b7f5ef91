import { EndUserSessions } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** Signs a person out everywhere. */
export const endUserSessions = procedureFor("users.endSessions")
  .input(EndUserSessions)
  .output(z.strictObject({ ended: z.int() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const user = await tx.user.findUnique({ where: { id: input.id }, select: { id: true } });
      if (user === null) throw new Refused("not-found");
      const { count } = await tx.session.deleteMany({ where: { userId: user.id } });
      const fact = { type: "user.sessions-ended", userId: user.id } as const;
      await recordOther(tx, { actor: ctx.actor, now: ctx.now() }, fact);
      return { ended: count };
    }),
  );
