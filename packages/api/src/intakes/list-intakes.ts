import { IntakePage, isRanked, ListIntakes } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { pageOf } from "./page";
import { rankedPageOf } from "./ranked-page";
import { toRow } from "./row";

/** A page of the intakes that fit a search, among those that this person may see. */
export const listIntakes = procedureFor("intakes.list")
  .input(ListIntakes)
  .output(IntakePage)
  .query(async ({ ctx, input }) => {
    const { found, proof, ...page } = await (isRanked(input.search) ? rankedPageOf : pageOf)(ctx, input);
    return { rows: found.map((intake) => toRow(intake, ctx.now(), proof)), ...page };
  });
