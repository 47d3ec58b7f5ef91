import { CategoriseIntake, Receipt } from "@kck/contracts";
import { promiseAgain, toldBy } from "../deadlines/promise";
import { routeAgain } from "../routing/route-again";
import { procedureFor } from "../trpc";
import { takeChange } from "./act";
import { phoneOver } from "./phone-over";
import { reindex } from "./reindex";
import { findCategory } from "./store";

/**
 * Puts the matter under another category and asks the rules again; with the priority comes a new deadline, from the first
 * day on.
 */
export const categoriseIntake = procedureFor("intakes.categorise")
  .input(CategoriseIntake)
  .output(Receipt)
  .mutation(({ ctx, input }) =>
    takeChange(ctx, input, async ({ tx, intake }) => {
      const { id: categoryId, unitId } = await findCategory(tx, input.categoryId, ctx.now());
      const routed = await routeAgain(tx, ctx, intake.id, "categorised", { categoryId });
      const { priority, policyKey } = routed.reason;
      const { change, beside } = phoneOver(intake, priority, input.phoneHandover);
      const to = { categoryId, priority, unitId: intake.unitId ?? unitId, policyKey };
      const promise = toldBy(intake, await promiseAgain(tx, intake, to));
      await tx.intake.update({ where: { id: intake.id }, data: { categoryId }, select: { id: true } });
      await reindex(tx, ctx, intake.id);
      return {
        fact: { type: "intake.categorised", categoryId, priority, ...promise.fact },
        change: { categoryId, priority, ...promise.change, ...change, ...routed.change },
        beside: [routed.fact, ...beside],
      };
    }),
  );
