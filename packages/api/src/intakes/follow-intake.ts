import { FollowIntake, Receipt } from "@kck/contracts";
import { findOwnOpen } from "../contacts/store";
import { record } from "../history/events";
import { once } from "../once";
import { procedureFor } from "../trpc";
import { findVisible, receiptOf } from "./store";

/** Adds the caller of the running contact to an intake that is about the same matter. */
export const followIntake = procedureFor("intakes.follow")
  .input(FollowIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const now = ctx.now();
      const intake = await findVisible(tx, ctx, input.id);
      const contact = await findOwnOpen(tx, ctx, input.contactId);
      const { count } = await tx.follower.createMany({
        data: { intakeId: intake.id, contactId: contact.id, residentId: contact.residentId, at: now },
        skipDuplicates: true,
      });
      const fact = { type: "intake.followed", contactId: contact.id, residentId: contact.residentId } as const;
      if (count === 1) await record(tx, { actor: ctx.actor, now }, intake, fact);
      return receiptOf(intake);
    }),
  );
