import { Receipt, ReplyToUnit } from "@kck/contracts";
import { deadlineAfterWait } from "@kck/domain";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** The resident's reply reaches the unit; the deadline moves by the time that the unit had to wait. */
export const replyToUnit = procedureFor("intakes.reply")
  .input(ReplyToUnit)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "reply", input, async ({ intake, now, say }) => {
      const dueAt = deadlineAfterWait(intake, now);
      const noteId = await say("reply", input.reply, true);
      return {
        fact: { type: "intake.replied", noteId, dueAt: dueAt?.toISOString() ?? null },
        change: { waitingSince: null, dueAt },
      };
    }),
  );
