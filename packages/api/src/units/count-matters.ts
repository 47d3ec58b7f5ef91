import { CountMattersOfUnit, MattersOfUnitView } from "@kck/contracts";
import { IS_NOT_ENDED, IS_OPEN } from "../intakes/open";
import { procedureFor } from "../trpc";

/** How many open matters a unit has: when it ends, they stay with it until somebody forwards them. */
export const countMatters = procedureFor("units.matters")
  .input(CountMattersOfUnit)
  .output(MattersOfUnitView)
  .query(async ({ ctx, input }) => {
    // Both conditions: the first is that of the index.
    const [row] = await ctx.db.$queryRaw<{ open: number }[]>`
      SELECT count(*)::int AS open FROM intake WHERE ${IS_NOT_ENDED} AND ${IS_OPEN} AND unit_id = ${input.id}::uuid`;
    return { open: row?.open ?? 0 };
  });
