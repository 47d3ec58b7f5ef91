import { ReadNotices } from "@kck/contracts";
import { z } from "zod";
import { recordOther } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { markRead } from "./store";

/** Marks a person's own lines as read; other windows of theirs hear of it. */
export const readNotices = procedureFor("notices.read")
  .input(ReadNotices)
  .output(z.strictObject({ count: z.int() }))
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const userId = ctx.actor.id;
      const now = ctx.now();
      const count = await markRead(tx, userId, input.ids, now);
      if (count > 0) await recordOther(tx, { actor: ctx.actor, now }, { type: "notice.read", userId });
      return { count };
    }),
  );
