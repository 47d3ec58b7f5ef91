import { IntakePage, isRanked, ListIntakes } from "@kck/contracts";
import { disclose } from "../history/access";
import { procedureFor } from "../trpc";
import { pageOf } from "./page";
import { rankedPageOf } from "./ranked-page";
import { toRow } from "./row";

/** A page of the intakes that fit a search, among those that this person may see. */
export const listIntakes = procedureFor("intakes.list")
  .input(ListIntakes)
  .output(IntakePage)
  .query(async ({ ctx, input }) => {
    const { found, ...page } = await (isRanked(input.search) ? rankedPageOf : pageOf)(ctx, input);
    const proof = await disclose(ctx.db, ctx, { intakeIds: found.map((intake) => intake.id) });
    return { rows: found.map((intake) => toRow(intake, ctx.now(), proof)), ...page };
  });
