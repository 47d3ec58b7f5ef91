import { IntakeById, SuggestionsView, type UserId } from "@kck/contracts";
import { visibleTo } from "../intakes/rights";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { asked } from "./store";
import { suggestFor } from "./suggest-for";

/** Who of the unit that holds a matter should be given it, and why; nobody where it is with the centre. */
export const suggestPerson = procedureFor("workload.suggest")
  .input(IntakeById)
  .output(SuggestionsView)
  .query(async ({ ctx, input }) => {
    const where = { AND: [{ id: input.id }, visibleTo(ctx)] };
    const intake = await ctx.db.intake.findFirst({ where, select: asked });
    if (intake === null) throw new Refused("not-found");
    const { unitId } = intake;
    const suggested = unitId === null ? [] : await suggestFor(ctx.db, unitId, intake, ctx.now());
    return {
      rows: suggested.map(({ id, name, reasons }) => ({ userId: id as UserId, name, reasons: [...reasons] })),
    };
  });
