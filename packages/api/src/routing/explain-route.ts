import { ExplainedView, ExplainRoute } from "@kck/contracts";
import { NO_SET } from "@kck/domain";
import { disclose } from "../history/access";
import { visibleTo } from "../intakes/rights";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { StoredReason, toExplanation } from "./reason";
import { findVersion } from "./store";

/** Says why an intake went where it went: as the rules were then, with what they were told then. */
export const explainRoute = procedureFor("routing.explain")
  .input(ExplainRoute)
  .output(ExplainedView)
  .query(async ({ ctx, input }) => {
    const intake = await ctx.db.intake.findFirst({
      where: { AND: [{ id: input.id }, visibleTo(ctx)] },
      select: { id: true, residentId: true, routingVersion: true, routingRule: true, routingReason: true },
    });
    if (intake === null) throw new Refused("not-found");
    // Answers and a street are among what matched.
    await disclose(ctx.db, ctx, {
      residentIds: intake.residentId === null ? [] : [intake.residentId],
      intakeIds: [intake.id],
    });
    const { routingVersion: version, routingRule: rule, routingReason } = intake;
    if (version === null || version === NO_SET || routingReason === null) return { explanation: null };
    const set = await findVersion(ctx.db, version);
    const reason = StoredReason.parse(routingReason);
    return { explanation: toExplanation({ version, rule, reason }, set?.rules ?? []) };
  });
