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

/** The values of all cards as numbers, so that ten thousand cards are counted within a keystroke. */
export type FacetTable = {
  set(slot: number, card: SearchCard): void;
  /** Keeps the slots that pass all filters, and counts each facet over those that pass the filters of the others. */
  apply(slots: readonly number[], filters: CardFilters): { passed: number[]; counts: FacetCounts };
};

export function createFacetTable(): FacetTable {
  const columns = CARD_FACETS.map((facet) => ({
    facet,
    ids: new Map<string, number>(),
    values: [] as string[],
    rows: [] as (readonly number[])[],
  }));
  const numberOf = (column: (typeof columns)[number], value: string): number => {
    const known = column.ids.get(value);
    if (known !== undefined) return known;
    column.ids.set(value, column.values.length);
    return column.values.push(value) - 1;
  };

  const set = (slot: number, card: SearchCard): void => {
    const values = facetValues(card);
    for (const column of columns) {
      column.rows[slot] = values[column.facet].map((value) => numberOf(column, value));
    }
  };

  const apply = (slots: readonly number[], filters: CardFilters) => {
    const wanted = columns.map(({ facet, ids }) => {
      const chosen = filters[facet] ?? [];
      return chosen.length === 0 ? null : new Set(chosen.map((value) => ids.get(value) ?? -1));
    });
    const counts = columns.map(({ values }) => new Uint32Array(values.length));
    const count = (at: number, slot: number) => {
      const column = counts[at];
      if (column === undefined) return;
      for (const value of columns[at]?.rows[slot] ?? []) column[value] = (column[value] ?? 0) + 1;
    };
    const passed = slots.filter((slot) => {
      const failed: number[] = [];
      wanted.forEach((chosen, at) => {
        if (chosen !== null && !columns[at]?.rows[slot]?.some((value) => chosen.has(value))) failed.push(at);
      });
      const [only] = failed;
      if (only === undefined) for (let at = 0; at < columns.length; at++) count(at, slot);
      else if (failed.length === 1) count(only, slot);
      return failed.length === 0;
    });
    return { passed, counts: toCounts(counts) };
  };

  const toCounts = (counts: readonly Uint32Array[]): FacetCounts => {
    const of = (facet: CardFacet): FacetCount[] => {
      const at = CARD_FACETS.indexOf(facet);
      const values = columns[at]?.values ?? [];
      const all = values.map((value, index) => ({ value, count: counts[at]?.[index] ?? 0 }));
      return all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    };
    return {
      area: of("area"),
      audience: of("audience"),
      unit: of("unit"),
      cell: of("cell"),
      way: of("way"),
      place: of("place"),
    };
  };

  return { set, apply };
}
