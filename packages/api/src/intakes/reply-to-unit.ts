import { Receipt, ReplyToUnit } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** The resident's reply reaches the unit; the deadline moves by the time that the unit had to wait. */
export const replyToUnit = procedureFor("intakes.reply")
  .input(ReplyToUnit)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "reply", input, async ({ intake, now, say }) => {
      const waitedMs = intake.waitingSince === null ? 0 : now.getTime() - intake.waitingSince.getTime();
      const dueAt = intake.dueAt === null ? null : new Date(intake.dueAt.getTime() + waitedMs);
      const noteId = await say("reply", input.reply, true);
      return {
        fact: { type: "intake.replied", noteId, dueAt: dueAt?.toISOString() ?? null },
        change: { waitingSince: null, dueAt },
      };
    }),
  );
