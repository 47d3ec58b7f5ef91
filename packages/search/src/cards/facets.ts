import type { SearchCard } from "./card";

export const CARD_FACETS = ["area", "audience", "unit", "cell", "way", "place"] as const;
export type CardFacet = (typeof CARD_FACETS)[number];

/** The chosen values; several of one facet mean "any of them", several facets "all of them". */
export type CardFilters = { readonly [Facet in CardFacet]?: readonly string[] };
export type FacetCount = { readonly value: string; readonly count: number };
export type FacetCounts = Readonly<Record<CardFacet, readonly FacetCount[]>>;

/** What a card can be filtered by. A unit without a symbol stands by its name. */
export function facetValues(card: SearchCard): Readonly<Record<CardFacet, readonly string[]>> {
  return {
    area: [card.area],
    audience: [...new Set(card.audience)],
    unit: card.unit === null ? [] : [card.unit.symbol ?? card.unit.name],
    cell: card.cell === null ? [] : [card.cell],
    way: [...new Set(card.ways)],
    place: [...new Set(card.places)],
  };
}

type Column = {
  readonly facet: CardFacet;
  readonly ids: Map<string, number>;
  readonly values: string[];
  /** Numbers of the values by slot. */
  readonly rows: (readonly number[] | undefined)[];
};

/** The values of all cards as numbers, so that ten thousand cards are counted within a keystroke. */
export type FacetTable = {
  set(slot: number, card: SearchCard): void;
  /** Keeps the slots that pass all filters, and counts each facet over those that pass the filters of the others. */
  apply(slots: Iterable<number>, filters: CardFilters): { passed: number[]; counts: FacetCounts };
};

/** A value that no card has. */
const UNKNOWN = -1;

export function createFacetTable(): FacetTable {
  const columns = CARD_FACETS.map((facet): Column => ({ facet, ids: new Map(), values: [], rows: [] }));

  const set = (slot: number, card: SearchCard): void => {
    const values = facetValues(card);
    for (const column of columns) column.rows[slot] = values[column.facet].map((value) => numberOf(column, value));
  };

  const apply: FacetTable["apply"] = (slots, filters) => {
    const tables = columns.map((column) => {
      const chosen = filters[column.facet] ?? [];
      const wanted = new Set(chosen.map((value) => column.ids.get(value) ?? UNKNOWN));
      return { column, wanted, counts: new Uint32Array(column.values.length) };
    });
    const filtered = tables.filter(({ wanted }) => wanted.size > 0);
    const passed: number[] = [];
    for (const slot of slots) {
      const failed = filtered.filter(({ column, wanted }) => !column.rows[slot]?.some((value) => wanted.has(value)));
      if (failed.length === 0) passed.push(slot);
      if (failed.length > 1) continue;
      for (const { column, counts } of failed.length === 0 ? tables : failed) {
        for (const value of column.rows[slot] ?? []) counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    const [area, audience, unit, cell, way, place] = tables.map(toCounts);
    const none: readonly FacetCount[] = [];
    return {
      passed,
      counts: {
        area: area ?? none,
        audience: audience ?? none,
        unit: unit ?? none,
        cell: cell ?? none,
        way: way ?? none,
        place: place ?? none,
      },
    };
  };

  return { set, apply };
}

function numberOf({ ids, values }: Column, value: string): number {
  const known = ids.get(value);
  if (known !== undefined) return known;
  ids.set(value, values.length);
  return values.push(value) - 1;
}

type Table = { readonly column: Column; readonly wanted: ReadonlySet<number>; readonly counts: Uint32Array };

/** The values that occur, the most frequent first; a chosen one stays in the list though nothing is left of it. */
function toCounts({ column, wanted, counts }: Table): FacetCount[] {
  return column.values
    .map((value, at) => ({ value, count: counts[at] ?? 0 }))
    .filter(({ count }, at) => count > 0 || wanted.has(at))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}
