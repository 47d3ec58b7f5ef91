import { Receipt, ReplyToUnit } from "@kck/contracts";
import { promiseAfterWait, toldBy } from "../deadlines/promise";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** The resident's reply reaches the unit; the deadline moves by the time that the unit had to wait. */
export const replyToUnit = procedureFor("intakes.reply")
  .input(ReplyToUnit)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "reply", input, async ({ tx, intake, now, say }) => {
      const promise = toldBy(intake, await promiseAfterWait(tx, intake, now));
      const noteId = await say("reply", input.reply, true);
      return {
        fact: { type: "intake.replied", noteId, ...promise.fact },
        change: { waitingSince: null, ...promise.change },
      };
    }),
  );
