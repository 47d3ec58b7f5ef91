import { ToldInContact, ToldView } from "@kck/contracts";
import { disclose } from "../history/access";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { toldIn } from "./told";

/** What the caller of a contact was told, as it stood then. */
export const toldInContact = procedureFor("cardUse.ofContact")
  .input(ToldInContact)
  .output(ToldView)
  .query(async ({ ctx, input }) => {
    const contact = await ctx.db.contact.findUnique({
      where: { id: input.contactId },
      select: { id: true, residentId: true },
    });
    if (contact === null) throw new Refused("not-found");
    const residentIds = contact.residentId === null ? [] : [contact.residentId];
    return toldIn(ctx.db, contact.id, await disclose(ctx.db, ctx, { contactIds: [contact.id], residentIds }));
  });
