import { type Area, distanceToBorderM, isInside, type Point } from "./polygon";

/** So near to a border a person has to look: layers are simplified, and differ from the official one by up to 105 m. */
export const NEAR_BORDER_M = 120;

export type DistrictAt = {
  /** The district in which the point lies, of several that share it the first; null outside of all. */
  readonly number: number | null;
  /** Whether the border is so near that the district has to be checked by a person. */
  readonly isNearBorder: boolean;
  /** The districts that it may be, in their order: the point's own and those whose border is near. */
  readonly candidates: readonly number[];
};

/**
 * The district of a point.
 *
 * Shapes  areas by the number of the district; none of them is no fault, and the point lies nowhere.
 * Units   degrees, EPSG:4326.
 * Errors  never throws.
 * Source  KRAKOW.md 7: near a border a district is never assigned silently.
 */
export function districtAt(point: Point, areas: ReadonlyMap<number, Area>): DistrictAt {
  const judged = [...areas]
    .toSorted(([a], [b]) => a - b)
    .map(([number, area]) => ({
      number,
      isIn: isInside(point, area),
      isNear: distanceToBorderM(point, area) <= NEAR_BORDER_M,
    }));
  return {
    number: judged.find(({ isIn }) => isIn)?.number ?? null,
    isNearBorder: judged.some(({ isNear }) => isNear),
    candidates: judged.filter(({ isIn, isNear }) => isIn || isNear).map(({ number }) => number),
  };
}
