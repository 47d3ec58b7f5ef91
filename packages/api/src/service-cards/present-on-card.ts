import { PresenceView, PresentOnCard, type UserId } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** How long somebody counts as present after their screen last said so: two missed reports. */
const PRESENT_MS = 35_000;

/** Says that this person has the card open in the editor, and answers who else has. */
export const presentOnCard = procedureFor("cards.present")
  .input(PresentOnCard)
  .output(PresenceView)
  .mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const now = ctx.now();
      const card = await tx.serviceCard.findUnique({ where: { id: input.id }, select: { id: true } });
      if (card === null) throw new Refused("not-found");
      const me = { cardId: card.id, userId: ctx.actor.id };
      await tx.cardPresence.upsert({
        where: { cardId_userId: me },
        create: { ...me, seenAt: now },
        update: { seenAt: now },
      });
      const others = await tx.$queryRaw<{ id: UserId; name: string }[]>`
        SELECT u.id, u.name FROM card_presence p JOIN "user" u ON u.id = p.user_id
        WHERE p.card_id = ${card.id}::uuid AND p.user_id <> ${ctx.actor.id}::uuid
          AND p.seen_at > ${new Date(now.getTime() - PRESENT_MS)}
        ORDER BY u.name`;
      return { others };
    }),
  );
