import { PresenceView, PresentOnIntake, type UserId } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { findVisible } from "./store";

/** How long somebody counts as present after their screen last said so: two missed reports. */
const PRESENT_MS = 35_000;

/** Says that this person has the intake open, and answers who else has. */
export const presentOnIntake = procedureFor("intakes.present")
  .input(PresentOnIntake)
  .output(PresenceView)
  .mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const now = ctx.now();
      const { id: intakeId } = await findVisible(tx, ctx, input.id);
      const me = { intakeId, userId: ctx.actor.id };
      await tx.presence.upsert({
        where: { intakeId_userId: me },
        create: { ...me, seenAt: now },
        update: { seenAt: now },
      });
      const others = await tx.$queryRaw<{ id: UserId; name: string }[]>`
        SELECT u.id, u.name FROM presence p JOIN "user" u ON u.id = p.user_id
        WHERE p.intake_id = ${intakeId}::uuid AND p.user_id <> ${ctx.actor.id}::uuid
          AND p.seen_at > ${new Date(now.getTime() - PRESENT_MS)}
        ORDER BY u.name`;
      return { others };
    }),
  );
