import type { DistrictAtView } from "@kck/contracts";

/** Why a person has to look at the district: the border is near, the point lies elsewhere, or in no district at all. */
export type Doubt = "border" | "other" | "outside";

/**
 * What is doubtful about a district, given what is known of the point.
 *
 * Shapes  null where nothing is: there is no layer, or the point lies well inside of the district that is chosen or is none.
 * Errors  never throws.
 */
export function doubtOf(
  { isKnown, number, isNearBorder, candidates }: DistrictAtView,
  chosen: number | null,
): Doubt | null {
  if (!isKnown) return null;
  if (chosen !== null && candidates.length > 0 && !candidates.includes(chosen)) return "other";
  if (isNearBorder) return "border";
  return number === null ? "outside" : null;
}
