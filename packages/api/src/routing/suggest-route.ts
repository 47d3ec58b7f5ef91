import { RoutingExplanation, SuggestRoute } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { typedMatter } from "./matters";
import { openRules } from "./open-rules";
import { toExplanation } from "./reason";

/** Says where the rules would send what has been typed so far, and why. Nothing of it is kept. */
export const suggestRoute = procedureFor("routing.suggest")
  .input(SuggestRoute)
  .output(RoutingExplanation)
  .query(async ({ ctx, input }) => {
    const { rules, decide } = await openRules(ctx.db, ctx);
    const { decision, reason } = decide(typedMatter(input, ctx.now()));
    return toExplanation({ version: decision.version, rule: decision.rule, reason }, rules);
  });
