import { RemoveView } from "@kck/contracts";
import { z } from "zod";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** Forgets one's own view. */
export const removeView = procedureFor("views.remove")
  .input(RemoveView)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { count } = await tx.savedView.deleteMany({ where: { id: input.id, ownerId: ctx.actor.id } });
      if (count === 0) throw new Refused("not-found");
      return { id: input.id };
    }),
  );
