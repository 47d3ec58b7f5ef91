import { IntakeById, SuggestionsView, type UserId } from "@kck/contracts";
import { calendarOf, isPressing, type Priority, suggestionsFor, weightOf } from "@kck/domain";
import { readGround } from "../deadlines/store";
import { visibleTo } from "../intakes/rights";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { presenceOf } from "./presence";
import { readKnowing, readTies, readWorkers } from "./store";

/** Who of the unit that holds a matter should be given it, and why; nobody where it is with the centre. */
export const suggestPerson = procedureFor("workload.suggest")
  .input(IntakeById)
  .output(SuggestionsView)
  .query(async ({ ctx, input }) => {
    const { db } = ctx;
    const now = ctx.now();
    const intake = await db.intake.findFirst({
      where: { AND: [{ id: input.id }, visibleTo(ctx)] },
      select: {
        id: true,
        unitId: true,
        categoryId: true,
        street: true,
        residentId: true,
        priority: true,
        createdAt: true,
      },
    });
    if (intake === null) throw new Refused("not-found");
    const { unitId, createdAt } = intake;
    if (unitId === null) return { rows: [] };
    const [ground, workers, ties, knowing] = await Promise.all([
      readGround(db),
      readWorkers(db, unitId, now),
      readTies(db, { ...intake, unitId }, now),
      readKnowing(db, intake.categoryId),
    ]);
    const calendar = calendarOf(ground, unitId);
    const tiesOf = new Map(ties.map((one) => [one.id, one]));
    const candidates = workers.map((worker) => {
      const { awayUntil, capacity } = presenceOf(calendar, worker, now);
      const { load = 0, sameStreet = 0, sameResident = 0 } = tiesOf.get(worker.id) ?? {};
      const knowsCategory = knowing.has(worker.id);
      return { id: worker.id, isAbsent: awayUntil !== null, capacity, knowsCategory, load, sameStreet, sameResident };
    });
    const priority = intake.priority as Priority; // the column holds the domain's list alone
    const matter = { weight: weightOf(priority, createdAt, now), isPressing: isPressing(priority, createdAt, now) };
    const nameOf = new Map(workers.map(({ id, name }) => [id, name]));
    return {
      rows: suggestionsFor(candidates, matter).map(({ id, reasons }) => ({
        userId: id as UserId,
        name: nameOf.get(id) ?? "",
        reasons: [...reasons],
      })),
    };
  });
