import { CARD_SORTS, CardArea, LIMITS, UnitId } from "@kck/contracts";
import type { CardFilters } from "@kck/search";
import { z } from "zod";

/** The lists of the knowledge base. What is not published is for those who write it. */
export const CARD_LISTS = [
  "published",
  "draft",
  "in-review",
  "scheduled",
  "overdue",
  "never-opened",
  "archived",
] as const;
export type CardList = (typeof CARD_LISTS)[number];

const values = z.array(z.string().max(LIMITS.line)).max(60);
const FIELDS = {
  list: z.enum(CARD_LISTS),
  words: z.string().max(LIMITS.search),
  area: z.array(CardArea).max(20),
  audience: values,
  unit: values,
  cell: values,
  way: values,
  place: values,
  /** Owners in the lists of those who write. */
  owners: z.array(UnitId).max(60),
  sort: z.enum([...CARD_SORTS, "symbol"]),
  isDescending: z.boolean(),
} as const;
type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Field[];

export type CardsAddress = { readonly [Name in Field]?: z.infer<(typeof FIELDS)[Name]> | undefined };

const isIdle = (value: unknown) =>
  value === "" || value === "published" || (Array.isArray(value) && value.length === 0);

/**
 * Reads the address of the knowledge base, which anybody may have typed or kept since an older version.
 *
 * Errors  never throws: what makes no sense is left out, the rest holds.
 */
export function readCardsAddress(raw: Readonly<Record<string, unknown>>): CardsAddress {
  const read: Record<string, unknown> = {};
  for (const name of NAMES) {
    const given = name === "words" && typeof raw[name] === "number" ? String(raw[name]) : raw[name];
    const field = FIELDS[name].safeParse(given);
    if (field.success && !isIdle(field.data)) read[name] = field.data;
  }
  // Every field was read by its own schema above.
  return read as CardsAddress;
}

/** The same address with something changed; what filters nothing is left out of it. */
export function changedAddress(address: CardsAddress, change: CardsAddress): CardsAddress {
  return readCardsAddress({ ...address, ...change });
}

export const FACETS = ["area", "audience", "unit", "cell", "way", "place"] as const;
export type Facet = (typeof FACETS)[number];

/** What of an address the search in the client filters by. */
export function filtersOf(address: CardsAddress): CardFilters {
  return Object.fromEntries(FACETS.flatMap((facet) => (address[facet] === undefined ? [] : [[facet, address[facet]]])));
}

/** The address without its filters and words: the whole list again. */
export function withoutFilters({ list, sort, isDescending }: CardsAddress): CardsAddress {
  return readCardsAddress({ list, sort, isDescending });
}

export function isFilteredAddress(address: CardsAddress): boolean {
  return [...FACETS, "words" as const, "owners" as const].some((name) => address[name] !== undefined);
}
