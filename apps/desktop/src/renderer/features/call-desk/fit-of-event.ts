import type { MassEventView } from "@kck/contracts";

/** `here`: of this matter and place; `perhaps`: of this matter, and the district is to be chosen yet; else somewhere else. */
export type Fit = "here" | "perhaps" | "elsewhere";

/** What an event is compared with. */
export type MatterPlace = {
  readonly category: { readonly id: string; readonly parentId: string | null } | undefined;
  readonly districtNumber: number | null;
};

type Area = Pick<MassEventView, "categoryId" | "districtNumbers">;

/**
 * Whether an event is what a caller speaks of.
 *
 * Shapes  an event of a group stands for all its categories; one that names no district is of the whole city. The server
 *         gathers the intakes of an event by the same rule.
 */
export function fitOf({ categoryId, districtNumbers }: Area, { category, districtNumber }: MatterPlace): Fit {
  if (category === undefined || ![category.id, category.parentId].includes(categoryId)) return "elsewhere";
  if (districtNumbers.length === 0) return "here";
  if (districtNumber === null) return "perhaps";
  return districtNumbers.includes(districtNumber) ? "here" : "elsewhere";
}

const ORDER: readonly Fit[] = ["here", "perhaps", "elsewhere"];

/** The events with their fit, the fitting ones first; among equals the order stays. */
export function rankEvents<Event extends Area>(events: readonly Event[], matter: MatterPlace) {
  return events
    .map((event) => ({ event, fit: fitOf(event, matter) }))
    .toSorted((one, other) => ORDER.indexOf(one.fit) - ORDER.indexOf(other.fit));
}
