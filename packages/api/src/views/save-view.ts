import { keptInView, SaveView } from "@kck/contracts";
import { z } from "zod";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** Keeps a search under a name, for oneself or for everybody; the same id again changes it. */
export const saveView = procedureFor("views.save")
  .input(SaveView)
  .output(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { id, name, isShared, search, columns } = input;
      const there = await tx.savedView.findUnique({ where: { id }, select: { ownerId: true } });
      if (there !== null && there.ownerId !== ctx.actor.id) throw new Refused("not-found");
      const view = { name, isShared, search: keptInView(search, isShared), columns };
      if (there === null) {
        await tx.savedView.create({ data: { id, ownerId: ctx.actor.id, createdAt: ctx.now(), ...view } });
      } else await tx.savedView.updateMany({ where: { id, ownerId: ctx.actor.id }, data: view });
      return { id };
    }),
  );
