import type { MassEventView, SuspicionView } from "@kck/contracts";

type Known = Pick<MassEventView, "categoryId" | "districtNumbers" | "streets">;
type Suspected = Pick<SuspicionView, "categoryId" | "districtNumber">;

/**
 * Whether an event says already all of what is suspected.
 *
 * Shapes  `groupOf` gives the group of a category, null for a group. An event of a group, or of the whole city, says what is
 *         suspected of a part of it; one of a part, or of streets, does not say what is suspected of more.
 */
export function isSaidBy(
  { categoryId, districtNumber }: Suspected,
  event: Known,
  groupOf: (categoryId: string) => string | null,
): boolean {
  const isCategory = event.categoryId === categoryId || event.categoryId === groupOf(categoryId);
  const isWholeCity = event.districtNumbers.length === 0 && event.streets.length === 0;
  return isCategory && (isWholeCity || (districtNumber !== null && event.districtNumbers.includes(districtNumber)));
}
