import { CardReportReceipt, ReportCard } from "@kck/contracts";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** Says that something is not there, or is out of date; it becomes the editor's work. */
export const reportCard = procedureFor("cardUse.report")
  .input(ReportCard)
  .output(CardReportReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { id, purpose, cardId, section, words, contactId } = input;
      const now = ctx.now();
      if (cardId !== null && (await tx.serviceCard.count({ where: { id: cardId } })) === 0) {
        throw new Refused("not-found", ["cardId"]);
      }
      if (contactId !== null) {
        const own = { id: contactId, takenById: ctx.actor.id };
        if ((await tx.contact.count({ where: own })) === 0) throw new Refused("not-found", ["contactId"]);
        const fact = { type: "contact.card-reported", contactId, reportId: id, cardId } as const;
        await recordOther(tx, { actor: ctx.actor, now }, fact);
      }
      const data = { id, purpose, cardId, section, words, contactId, userId: ctx.actor.id, at: now };
      await tx.cardReport.create({ data, select: { id: true } });
      return { id };
    }),
  );
