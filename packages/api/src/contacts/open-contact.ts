import { type ContactId, type ContactView, type IntakeId, OpenContactView, type ResidentId } from "@kck/contracts";
import type { Channel } from "@kck/domain";
import { disclose } from "../history/access";
import { procedureFor } from "../trpc";

/** The contact that this person has begun and not ended, so that a desk that was restarted goes on with it. */
export const openContact = procedureFor("contacts.open")
  .output(OpenContactView)
  .query(async ({ ctx }): Promise<ContactView | null> => {
    const contact = await ctx.db.contact.findFirst({
      where: { takenById: ctx.actor.id, endedAt: null },
      orderBy: { startedAt: "desc" },
      include: { intakes: { select: { id: true, number: true, subject: true }, orderBy: { createdAt: "asc" } } },
    });
    if (contact === null) return null;
    const residentIds = contact.residentId === null ? [] : [contact.residentId];
    // The row is written also where nobody is known yet: the number and the note are somebody's all the same.
    await disclose(ctx.db, ctx, {
      contactIds: [contact.id],
      residentIds,
      intakeIds: contact.intakes.map((intake) => intake.id),
    });
    return {
      id: contact.id as ContactId,
      channel: contact.channel as Channel,
      startedAt: contact.startedAt.toISOString(),
      endedAt: null,
      residentId: contact.residentId as ResidentId | null,
      phoneTyped: contact.phoneTyped,
      isAnonymous: contact.isAnonymous,
      result: null,
      note: contact.note,
      intakes: contact.intakes.map((intake) => ({ ...intake, id: intake.id as IntakeId })),
    };
  });
