import type { UnitView } from "@kck/contracts";

export type UnitOptions = readonly { readonly group: string; readonly items: { value: string; label: string }[] }[];

/** How a unit stands in a list: symbol first, for that is what people say. */
export function unitLabel({ symbol, name }: UnitView): string {
  return symbol === null || symbol === name ? name : `${symbol} · ${name}`;
}

/**
 * The units that may be chosen, the suggested ones first.
 *
 * Shapes  all units, ids of the suggested ones (best first) and of those left out, the two groups' words in; every unit once.
 */
export function unitOptions(
  units: readonly UnitView[],
  suggested: readonly string[],
  excluded: string | null,
  words: { suggested: string; all: string },
): UnitOptions {
  const open = units.filter((unit) => unit.isValid && unit.id !== excluded);
  const option = (unit: UnitView) => ({ value: unit.id, label: unitLabel(unit) });
  const first = [...new Set(suggested)].flatMap((id) => open.filter((unit) => unit.id === id));
  const rest = open
    .filter((unit) => !first.includes(unit))
    .toSorted((a, b) => unitLabel(a).localeCompare(unitLabel(b), "pl"));
  return [
    { group: words.suggested, items: first.map(option) },
    { group: words.all, items: rest.map(option) },
  ].filter(({ items }) => items.length > 0);
}
