import { ToldInIntake, ToldView } from "@kck/contracts";
import { disclose } from "../history/access";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { NOTHING_TOLD, toldIn } from "./told";

/** What was told in the contact in which an intake was opened. */
export const toldInIntake = procedureFor("cardUse.ofIntake")
  .input(ToldInIntake)
  .output(ToldView)
  .query(async ({ ctx, input }) => {
    const intake = await ctx.db.intake.findUnique({ where: { id: input.id }, select: { id: true, contactId: true } });
    if (intake === null) throw new Refused("not-found");
    if (intake.contactId === null) return NOTHING_TOLD;
    const seen = { intakeIds: [intake.id], contactIds: [intake.contactId] };
    return toldIn(ctx.db, intake.contactId, await disclose(ctx.db, ctx, seen));
  });
