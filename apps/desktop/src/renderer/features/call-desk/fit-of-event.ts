import type { MassEventView } from "@kck/contracts";
import { type AreaFit, type EventPlace, fitInArea } from "@kck/domain";

/** `here`: of this matter and place; `perhaps`: of this matter, and more of the place is to be known yet; else somewhere else. */
export type Fit = AreaFit;

/** What an event is compared with. */
export type MatterPlace = {
  readonly category: { readonly id: string; readonly parentId: string | null } | undefined;
  readonly place: EventPlace;
};

type Area = Pick<MassEventView, "categoryId" | "districtNumbers" | "streets">;

/**
 * Whether an event is what a caller speaks of.
 *
 * Shapes  an event of a group stands for all its categories. The server gathers the intakes of an event by the same rule.
 */
export function fitOf({ categoryId, ...area }: Area, { category, place }: MatterPlace): Fit {
  if (category === undefined || ![category.id, category.parentId].includes(categoryId)) return "elsewhere";
  return fitInArea(area, place);
}

const ORDER: readonly Fit[] = ["here", "perhaps", "elsewhere"];

/** The events with their fit, the fitting ones first; among equals the order stays. */
export function rankEvents<Event extends Area>(events: readonly Event[], matter: MatterPlace) {
  return events
    .map((event) => ({ event, fit: fitOf(event, matter) }))
    .toSorted((one, other) => ORDER.indexOf(one.fit) - ORDER.indexOf(other.fit));
}
