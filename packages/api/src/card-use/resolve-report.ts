import { CardReportReceipt, ResolveCardReport } from "@kck/contracts";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";

/** Takes a report off the editor's list. Errors: `changed-meanwhile` where somebody else has done so. */
export const resolveReport = procedureFor("cardUse.resolve")
  .input(ResolveCardReport)
  .output(CardReportReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const { count } = await tx.cardReport.updateMany({
        where: { id: input.id, resolvedAt: null },
        data: { resolvedById: ctx.actor.id, resolvedAt: ctx.now() },
      });
      if (count === 0) {
        const isThere = (await tx.cardReport.count({ where: { id: input.id } })) > 0;
        throw new Refused(isThere ? "changed-meanwhile" : "not-found");
      }
      return { id: input.id };
    }),
  );
