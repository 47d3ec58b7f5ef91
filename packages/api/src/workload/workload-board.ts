import { AskBoard, BoardView, type UnitId, type UserId } from "@kck/contracts";
import { calendarOf, FIGURES, type Figure } from "@kck/domain";
import { group } from "../card-use/group";
import { readGround } from "../deadlines/store";
import { procedureFor } from "../trpc";
import { ownUnit } from "./own-unit";
import { presenceOf } from "./presence";
import { readWork, readWorkers, type WorkRow } from "./store";

function sumOf(rows: readonly WorkRow[]) {
  const sum = (key: Figure | "load") => rows.reduce((total, row) => total + row[key], 0);
  const counts = Object.fromEntries(FIGURES.map((figure) => [figure, sum(figure)])) as Record<Figure, number>;
  return { counts, load: sum("load") };
}

/** Who has how much of the open work against what they can do: all units for a supervisor, the own one for its head. */
export const workloadBoard = procedureFor("workload.board")
  .input(AskBoard)
  .output(BoardView)
  .query(async ({ ctx, input }) => {
    const now = ctx.now();
    const own = await ownUnit(ctx);
    const [ground, work, workers, automatic] = await Promise.all([
      readGround(ctx.db),
      readWork(ctx.db, own, now, input.unreadHours),
      readWorkers(ctx.db, own, now),
      ctx.db.unit.findMany({ where: { assignsItself: true }, select: { id: true } }),
    ]);
    const workOf = group(work, ({ unitId }) => unitId);
    const workersOf = group(workers, ({ unitId }) => unitId);
    const ids = new Set<string | null>([...workOf.keys(), ...workersOf.keys()]);
    const units = [...ids].map((unitId) => {
      const rows = workOf.get(unitId) ?? [];
      const isAutomatic = automatic.some(({ id }) => id === unitId);
      const calendar = calendarOf(ground, unitId);
      const people = (unitId === null ? [] : (workersOf.get(unitId) ?? [])).map((worker) => {
        const { awayUntil, capacity } = presenceOf(calendar, worker, now);
        return {
          userId: worker.id as UserId,
          name: worker.name,
          awayUntil: awayUntil?.toISOString() ?? null,
          capacity,
          ...sumOf(rows.filter(({ assigneeId }) => assigneeId === worker.id)),
        };
      });
      const capacity = people.reduce((total, person) => total + person.capacity, 0);
      return { unitId: unitId as UnitId | null, isAutomatic, people, capacity, ...sumOf(rows) };
    });
    return { units };
  });
