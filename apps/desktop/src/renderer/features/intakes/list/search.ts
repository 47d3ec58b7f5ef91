import { IntakeSearch, ViewId } from "@kck/contracts";

/** The address of the list: every filter, the order, and the saved view it began with. */
export type IntakesAddress = IntakeSearch & { view?: ViewId | undefined };

const FIELDS = IntakeSearch.shape;
type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Field[];

const isNothing = (value: unknown) =>
  value === undefined || value === "" || value === false || (Array.isArray(value) && value.length === 0);

/** What a filter is worth when it is left out, so that only the others stand in the address. */
function isIdle(name: Field, value: unknown): boolean {
  return name === "isDescending" ? value === undefined : isNothing(value);
}

/**
 * Reads the filters from an address that anybody may have typed or kept since an older version.
 *
 * Shapes  the address's parameters in; a search that the server takes out.
 * Errors  never throws: a filter that makes no sense is left out, the others hold.
 */
export function readAddress(raw: { readonly [name: string]: unknown; readonly view?: unknown }): IntakesAddress {
  const read: Record<string, unknown> = {};
  for (const name of NAMES) {
    const given = name === "words" && typeof raw[name] === "number" ? String(raw[name]) : raw[name];
    const field = FIELDS[name].safeParse(given);
    if (field.success && !isIdle(name, field.data)) read[name] = field.data;
  }
  const view = ViewId.safeParse(raw.view);
  return { ...IntakeSearch.parse(read), ...(view.success ? { view: view.data } : {}) };
}

/** The search of an address, for the server. */
export function searchOf({ view: _, ...search }: IntakesAddress): IntakeSearch {
  return search;
}

/** The same address with some filters changed; what filters nothing is left out of it. */
export function changed(address: IntakesAddress, change: Partial<IntakesAddress>): IntakesAddress {
  return readAddress({ ...address, ...change });
}

const ORDER: readonly Field[] = ["sort", "isDescending"];

/** Whether anything but the order is asked for. */
export function isFiltered(search: IntakeSearch): boolean {
  return NAMES.some((name) => !ORDER.includes(name) && !isIdle(name, search[name]));
}

/** Whether two searches ask the same, whatever order their values were chosen in. */
export function isSameSearch(a: IntakeSearch, b: IntakeSearch): boolean {
  const key = (search: IntakeSearch) =>
    JSON.stringify(
      NAMES.map((name) => {
        const value = search[name];
        return isIdle(name, value) ? null : Array.isArray(value) ? value.map(String).toSorted() : value;
      }),
    );
  return key(a) === key(b);
}

/** One removable filter: a whole field, or one value of a list. */
export type Chip = { readonly field: Exclude<Field, "sort" | "isDescending">; readonly value: string | number | null };

const LISTS = ["statuses", "kinds", "priorities", "unitIds", "categoryIds", "districts", "channels"] as const;

/** The filters that are set, in the order in which they are shown. */
export function chipsOf(search: IntakeSearch): Chip[] {
  const chips: Chip[] = [];
  if (search.words !== undefined && search.words !== "") chips.push({ field: "words", value: search.words });
  for (const field of LISTS) for (const value of search[field] ?? []) chips.push({ field, value });
  if (search.assigneeId !== undefined) chips.push({ field: "assigneeId", value: search.assigneeId });
  if (search.createdFrom !== undefined) chips.push({ field: "createdFrom", value: search.createdFrom });
  if (search.createdTo !== undefined) chips.push({ field: "createdTo", value: search.createdTo });
  if (search.isOverdue === true) chips.push({ field: "isOverdue", value: null });
  if (search.isReturnedByUs === true) chips.push({ field: "isReturnedByUs", value: null });
  return chips;
}

/** The address without one filter. */
export function withoutChip(address: IntakesAddress, { field, value }: Chip): IntakesAddress {
  const list: unknown = address[field];
  return changed(address, { [field]: Array.isArray(list) ? list.filter((other) => other !== value) : undefined });
}
