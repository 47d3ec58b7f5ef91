import { FollowIntake, Receipt } from "@kck/contracts";
import { type Status, standsForOthers } from "@kck/domain";
import { findOwnOpen } from "../contacts/store";
import { record } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { findVisible, receiptOf } from "./store";

/**
 * Adds the caller of the running contact to an intake that is about the same matter.
 *
 * Errors  `wrong-status` for an intake that has become a duplicate or was cancelled meanwhile: nobody would answer.
 */
export const followIntake = procedureFor("intakes.follow")
  .input(FollowIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const intake = await findVisible(tx, ctx, input.id);
      const contact = await findOwnOpen(tx, ctx, input.contactId);
      // Locked against whoever cancels or joins it at this moment.
      const [locked] = await tx.$queryRaw<{ status: Status }[]>`
        SELECT status FROM intake WHERE id = ${intake.id}::uuid FOR SHARE`;
      if (locked === undefined || !standsForOthers(locked.status)) throw new Refused("wrong-status");
      const { count } = await tx.follower.createMany({
        data: { intakeId: intake.id, contactId: contact.id, residentId: contact.residentId, at: now },
        skipDuplicates: true,
      });
      const fact = { type: "intake.followed", contactId: contact.id, residentId: contact.residentId } as const;
      if (count === 1) await record(tx, { actor: ctx.actor, now }, intake, fact);
      return receiptOf(intake);
    }),
  );
