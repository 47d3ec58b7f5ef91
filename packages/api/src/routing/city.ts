import { Prisma, type Tx } from "@kck/db";
import { actsFor, type Kind, type KnownCategory, type City as KnownCity, type Priority, warsawDay } from "@kck/domain";
import { madeOnce } from "../made-once";
import { rowsInJson } from "../rows-in-json";

/** The city as the rules see it on a day: names by which rules call its units, and ids by which rows do. */
export type City = KnownCity & {
  readonly categoryOf: ReadonlyMap<string, KnownCategory>;
  readonly unitIdOf: ReadonlyMap<string, string>;
  readonly unitKeyOf: ReadonlyMap<string, string>;
};

type Asked = { readonly key: string; readonly categoryId: string | null };

/** Days inside JSON are as PostgreSQL writes them: "2026-03-02", which is midnight UTC. */
type Tables = {
  units: { id: string; key: string; validFrom: string; validTo: string | null; successorId: string | null }[];
  categories: {
    id: string;
    code: string;
    parentId: string | null;
    unitId: string | null;
    priority: string;
    kind: string;
  }[];
};

async function readTables(tx: Tx): Promise<string> {
  const rows = await tx.$queryRaw<{ tables: string }[]>`SELECT json_build_object(
    'units', ${rowsInJson(Prisma.sql`SELECT id, key, valid_from AS "validFrom", valid_to AS "validTo",
      successor_id AS "successorId" FROM unit ORDER BY key`)},
    'categories', ${rowsInJson(Prisma.sql`SELECT id, code, parent_id AS "parentId", unit_id AS "unitId", priority, kind
      FROM category ORDER BY code`)})::text AS tables`;
  return rows[0]?.tables ?? "";
}

/** Units and categories as they stand at an instant, and what is asked under each; the text is that of `readTables`. */
function toCity(text: string, now: Date, questions: readonly Asked[], districts: readonly number[]): City {
  const { units, categories }: Tables = JSON.parse(text);
  const unitKeyOf = new Map(units.map(({ id, key }) => [id, key]));
  const inTime = new Map(
    units.map(({ id, validFrom, validTo, successorId }) => {
      const days = { validFrom: new Date(validFrom), validTo: validTo === null ? null : new Date(validTo) };
      return [id, { ...days, successorId }];
    }),
  );
  const receiving = units.flatMap(({ id, key }) => {
    const acting = unitKeyOf.get(actsFor(inTime, id, now) ?? "");
    return acting === undefined ? [] : [[key, acting] as const];
  });

  const byId = new Map(categories.map((category) => [category.id, category]));
  const pathOf = (id: string): string[] => {
    const path: string[] = [];
    for (let at = byId.get(id); at !== undefined && !path.includes(at.code); at = byId.get(at.parentId ?? "")) {
      path.push(at.code);
    }
    return path;
  };
  const known = categories.map(({ id, code, unitId, priority, kind }) => ({
    id,
    code,
    path: pathOf(id),
    unit: unitKeyOf.get(unitId ?? "") ?? null,
    priority: priority as Priority, // the columns hold nothing else, as every writer goes through the domain's lists
    kind: kind as Kind,
    questions: questions.filter(({ categoryId }) => categoryId === null || categoryId === id).map(({ key }) => key),
  }));
  return {
    units: new Map(receiving),
    unitKeys: new Set(unitKeyOf.values()),
    unitIdOf: new Map(units.map(({ id, key }) => [key, id])),
    unitKeyOf,
    categories: known.filter(({ id }) => byId.get(id)?.parentId !== null),
    categoryOf: new Map(known.map((category) => [category.id, category])),
    tree: new Map(known.map(({ code, path }) => [code, path])),
    districts,
  };
}

/**
 * The city of a day, made anew when a unit or a category changes, or the day.
 *
 * Shapes  the text begins with the day, "2026-03-02"; then come the tables.
 */
const cityOfDay = madeOnce((text) => {
  const day = text.slice(0, "2026-03-02".length);
  return toCity(text.slice(day.length), new Date(day), [], []);
});

/**
 * Reads units and categories for the rules. Questions are read only to check a set.
 *
 * Shapes  `units` maps each unit that can receive something to whoever acts for it on that day: itself or a successor.
 */
export async function readCityForRules(tx: Tx, now: Date, { withQuestions = false } = {}): Promise<City> {
  const tables = await readTables(tx);
  if (!withQuestions) return cityOfDay(`${warsawDay(now)}${tables}`);
  const questions = await tx.question.findMany({ select: { key: true, categoryId: true } });
  const districts = await tx.district.findMany({ select: { number: true }, orderBy: { number: "asc" } });
  return toCity(
    tables,
    now,
    questions,
    districts.map(({ number }) => number),
  );
}
