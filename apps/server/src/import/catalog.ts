import type { Db } from "@kck/db";
import type { Priority } from "@kck/domain";
import { BadImport } from "./bad-import";
import type { ImportMap } from "./import-map";

export type KnownCategory = { readonly id: string; readonly priority: Priority; readonly unit: string | null };
export type KnownUnit = { readonly id: string; readonly validFrom: Date; readonly validTo: Date | null };

/** The categories by code and the units by key, as far as an import needs to know them. */
export type Catalog = {
  readonly categories: ReadonlyMap<string, KnownCategory>;
  readonly units: ReadonlyMap<string, KnownUnit>;
};

/** Reads the catalog. Errors: BadImport where the map names a category or unit that the city does not have. */
export async function readCatalog(db: Db, map: ImportMap): Promise<Catalog> {
  const [categories, units] = await Promise.all([
    db.category.findMany({
      where: { parentId: { not: null } },
      select: { id: true, code: true, priority: true, unit: { select: { key: true } } },
    }),
    db.unit.findMany({ select: { id: true, key: true, validFrom: true, validTo: true } }),
  ]);
  const catalog: Catalog = {
    categories: new Map(
      categories.map(({ id, code, priority, unit }) => [
        code,
        { id, priority: priority as Priority, unit: unit?.key ?? null }, // the column holds nothing else
      ]),
    ),
    units: new Map(units.map(({ key, ...unit }) => [key, unit])),
  };
  const named = (lookups: ImportMap["unit"]) => lookups.flatMap(({ values }) => Object.values(values));
  const strangers = [
    ...named(map.category).filter((code) => code !== null && !catalog.categories.has(code)),
    ...named(map.unit).filter((key) => key !== null && !catalog.units.has(key)),
  ];
  if (strangers.length > 0) {
    const which = [...new Set(strangers)].map((name) => JSON.stringify(name)).join(", ");
    throw new BadImport(`The map names categories or units that are not there: ${which}.`);
  }
  return catalog;
}
