import { AskTogether, type IntakeId, TogetherView, type UserId } from "@kck/contracts";
import { isPressing, type Priority, weightOf } from "@kck/domain";
import { group } from "../card-use/group";
import { visibleTo } from "../intakes/rights";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { asked } from "./store";
import { type Suggest, suggesterOf } from "./suggest-for";

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
    const held = ordered.flatMap(({ unitId, ...matter }) => (unitId === null ? [] : [{ unitId, matter }]));
    // Of each unit it is read once who has what: two hundred matters may be asked of at once.
    const suggesters = new Map<string, Suggest>();
    for (const [unitId, rows] of group(held, (one) => one.unitId)) {
      const matters = rows.map(({ matter }) => matter);
      suggesters.set(unitId, await suggesterOf(ctx.db, unitId, matters, now));
    }
    const given = new Map<string, number>();
    const rows = held.map(({ unitId, matter }) => {
      const [best] = suggesters.get(unitId)?.(matter, given) ?? [];
      if (best !== undefined) {
        const weight = weightOf(matter.priority as Priority, matter.createdAt, now); // the column holds the domain's list alone
        given.set(best.id, (given.get(best.id) ?? 0) + weight);
      }
      const suggested = best && { userId: best.id as UserId, name: best.name, reasons: [...best.reasons] };
      return { intakeId: matter.id as IntakeId, suggested: suggested ?? null };
    });
    return { rows };
  });

type Ranked = { readonly id: string; readonly priority: string; readonly createdAt: Date };

const rankOf = ({ priority, createdAt }: Ranked, now: Date) =>
  isPressing(priority as Priority, createdAt, now) ? 1 : 0;
const orderOf = (a: Ranked, b: Ranked) =>
  a.priority.localeCompare(b.priority) || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
