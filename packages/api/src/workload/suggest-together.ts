import { AskTogether, type IntakeId, TogetherView, type UserId } from "@kck/contracts";
import { isPressing, type Priority, weightOf } from "@kck/domain";
import { visibleTo } from "../intakes/rights";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { asked } from "./store";
import { suggestFor } from "./suggest-for";

/**
 * Who should be given each of several matters, the most pressing first: each counts what was suggested before it, so that
 * they are spread as the automatic assignment would spread them.
 *
 * Shapes  one row for each that a unit has; nobody where it waits until somebody has room.
 * Errors  `not-found` where this person does not see one of them.
 */
export const suggestTogether = procedureFor("workload.suggestTogether")
  .input(AskTogether)
  .output(TogetherView)
  .query(async ({ ctx, input }) => {
    const now = ctx.now();
    const where = { AND: [{ id: { in: input.ids } }, visibleTo(ctx)] };
    const intakes = await ctx.db.intake.findMany({ where, select: asked });
    if (intakes.length < new Set(input.ids).size) throw new Refused("not-found", ["ids"]);
    const ordered = intakes.toSorted((a, b) => rankOf(b, now) - rankOf(a, now) || orderOf(a, b));
    // What is to be given anew is in nobody's hands while it is.
    const beside = ordered.map(({ id }) => id);
    const given = new Map<string, number>();
    const rows = [];
    for (const { unitId, ...intake } of ordered) {
      if (unitId === null) continue;
      const [best] = await suggestFor(ctx.db, { ...intake, unitId }, now, { beside, given });
      if (best !== undefined) {
        const weight = weightOf(intake.priority as Priority, intake.createdAt, now); // the column holds the domain's list alone
        given.set(best.id, (given.get(best.id) ?? 0) + weight);
      }
      const suggested = best && { userId: best.id as UserId, name: best.name, reasons: [...best.reasons] };
      rows.push({ intakeId: intake.id as IntakeId, suggested: suggested ?? null });
    }
    return { rows };
  });

type Ranked = { readonly id: string; readonly priority: string; readonly createdAt: Date };

const rankOf = ({ priority, createdAt }: Ranked, now: Date) =>
  isPressing(priority as Priority, createdAt, now) ? 1 : 0;
const orderOf = (a: Ranked, b: Ranked) =>
  a.priority.localeCompare(b.priority) || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
