import { CancelIntake, Receipt } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { takeAction } from "./act";

/** Takes back what was logged by mistake. */
export const cancelIntake = procedureFor("intakes.cancel")
  .input(CancelIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeAction(ctx, "cancel", input, async ({ tx, intake, now, say }) => {
      // Others already wait for this one's answers: it is no mistake any more. Locked against somebody who joins now.
      await tx.$queryRaw`SELECT id FROM intake WHERE id = ${intake.id}::uuid FOR UPDATE`;
      const duplicates = await tx.intake.count({ where: { masterId: intake.id } });
      const followers = await tx.follower.count({ where: { intakeId: intake.id } });
      if (duplicates + followers > 0) throw new Refused("wrong-status");
      return {
        fact: { type: "intake.cancelled", noteId: await say("cancel", input.reason, false) },
        change: { closedAt: now },
      };
    }),
  );
