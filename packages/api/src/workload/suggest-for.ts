import type { Db, Tx } from "@kck/db";
import { calendarOf, isPressing, type Priority, type Suggestion, suggestionsFor, weightOf } from "@kck/domain";
import { readGround } from "../deadlines/store";
import { presenceOf } from "./presence";
import { type Asked, readKnowing, readTies, readWorkers } from "./store";

type Matter = Asked & { readonly priority: string; readonly createdAt: Date };
type Named = Suggestion & { readonly name: string };

/** Other matters that are being given with this one, and in points what each person would have of them already. */
type Together = { readonly beside: readonly string[]; readonly given: ReadonlyMap<string, number> };
const ALONE: Together = { beside: [], given: new Map() };

/** Who of its unit should be given a matter, the best first; see `suggestionsFor`. */
export async function suggestFor(
  db: Db | Tx,
  matter: Matter,
  now: Date,
  { beside, given }: Together = ALONE,
): Promise<Named[]> {
  const { unitId, categoryId, createdAt } = matter;
  const ground = await readGround(db);
  const workers = await readWorkers(db, unitId, now);
  const tiesOf = new Map((await readTies(db, matter, beside, now)).map((one) => [one.id, one]));
  const knowing = await readKnowing(db, categoryId);
  const calendar = calendarOf(ground, unitId);
  const candidates = workers.map((worker) => {
    const { awayUntil, capacity } = presenceOf(calendar, worker, now);
    const { load: has = 0, sameStreet = 0, sameResident = 0 } = tiesOf.get(worker.id) ?? {};
    const load = has + (given.get(worker.id) ?? 0);
    const knowsCategory = knowing.has(worker.id);
    return { id: worker.id, isAbsent: awayUntil !== null, capacity, knowsCategory, load, sameStreet, sameResident };
  });
  const priority = matter.priority as Priority; // the column holds the domain's list alone
  const load = { weight: weightOf(priority, createdAt, now), isPressing: isPressing(priority, createdAt, now) };
  const nameOf = new Map(workers.map(({ id, name }) => [id, name]));
  return suggestionsFor(candidates, load).map((one) => ({ ...one, name: nameOf.get(one.id) ?? "" }));
}
