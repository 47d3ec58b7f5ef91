import type { Db, Tx } from "@kck/db";
import { calendarOf, isPressing, type Priority, type Suggestion, suggestionsFor, weightOf } from "@kck/domain";
import { readGround } from "../deadlines/store";
import { presenceOf } from "./presence";
import { type Asked, readHeld, readKnowing, readWorkers } from "./store";

export type Matter = Asked & { readonly priority: string; readonly createdAt: Date };
type Named = Suggestion & { readonly name: string };

/** Who should be given a matter; `given` says in points what each person would have already of those given with it. */
export type Suggest = (matter: Matter, given?: ReadonlyMap<string, number>) => Named[];

const NOTHING: ReadonlyMap<string, number> = new Map();

/**
 * Reads once what decides who of a unit should be given some of its matters. None of these counts for whoever has it now.
 *
 * Shapes  answers who, for one of these matters, the best first; see `suggestionsFor`.
 */
export async function suggesterOf(
  db: Db | Tx,
  unitId: string,
  matters: readonly Matter[],
  now: Date,
): Promise<Suggest> {
  const calendar = calendarOf(await readGround(db), unitId);
  const workers = await readWorkers(db, unitId, now);
  const { loadOf, nearTo } = await readHeld(db, unitId, matters, now);
  const knowing = await readKnowing(
    db,
    matters.flatMap(({ categoryId }) => categoryId ?? []),
  );
  const nameOf = new Map(workers.map(({ id, name }) => [id, name]));
  const people = workers.map((worker) => {
    const { awayUntil, capacity } = presenceOf(calendar, worker, now);
    return { id: worker.id, isAbsent: awayUntil !== null, capacity };
  });
  return ({ id, categoryId, priority: text, createdAt }, given = NOTHING) => {
    const near = nearTo.get(id);
    const candidates = people.map((person) => ({
      ...person,
      knowsCategory: categoryId !== null && (knowing.get(categoryId)?.has(person.id) ?? false),
      load: (loadOf.get(person.id) ?? 0) + (given.get(person.id) ?? 0),
      sameStreet: near?.get(person.id)?.sameStreet ?? 0,
      sameResident: near?.get(person.id)?.sameResident ?? 0,
    }));
    const priority = text as Priority; // the column holds the domain's list alone
    const load = { weight: weightOf(priority, createdAt, now), isPressing: isPressing(priority, createdAt, now) };
    return suggestionsFor(candidates, load).map((one) => ({ ...one, name: nameOf.get(one.id) ?? "" }));
  };
}

/** Who of its unit should be given one matter, the best first. */
export async function suggestFor(db: Db | Tx, unitId: string, matter: Matter, now: Date): Promise<Named[]> {
  const suggest = await suggesterOf(db, unitId, [matter], now);
  return suggest(matter);
}
