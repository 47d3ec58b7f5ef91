import { type Area, overlapOf, type Point, type RingFaultKind, ringFault } from "@kck/domain";

/** Borders that were drawn or simplified apart from each other may miss each other by so much. */
const ALLOWED_OVERLAP_M = 5;

const WORDS: Record<RingFaultKind, string> = {
  "no-ring": "has no border",
  "too-few-points": "has a ring of fewer than three corners",
  "not-degrees": "is in another projection: its coordinates are no degrees",
  "outside-region": "lies outside the region of Kraków: another projection, or latitude before longitude",
  "not-closed": "has a ring that is not closed",
  "crosses-itself": "has a ring that crosses or touches itself",
  "crosses-another": "has two rings that cross",
  "hole-outside": "has a hole that lies outside",
};

/**
 * What makes areas unfit to be the districts of a city: broken rings and other projections first, then ground that two have.
 *
 * Shapes  one sentence for each fault, with the numbers of the districts and a coordinate; empty where all is well.
 */
export function faultsOfDistricts(districts: ReadonlyMap<number, Area>): string[] {
  const byNumber = [...districts].toSorted(([a], [b]) => a - b);
  const broken = byNumber.flatMap(([number, area]) => {
    const found = ringFault(area);
    if (found === null) return [];
    const { fault, polygon, ring, index, at } = found;
    const where = `polygon ${polygon + 1}, ring ${ring + 1}, point ${index + 1}`;
    return [`District ${number} ${WORDS[fault]}: ${where}${at === null ? "" : `, ${placeOf(at)}`}.`];
  });
  return broken.length > 0 ? broken : [...doubledGround(byNumber)];
}

function* doubledGround(districts: readonly (readonly [number, Area])[]): Generator<string> {
  for (const [at, [number, area]] of districts.entries()) {
    for (const [piece, polygon] of area.entries()) {
      const twice = overlapOf([polygon], area.slice(piece + 1), ALLOWED_OVERLAP_M);
      if (twice !== null) yield `Two pieces of district ${number} overlap: ${placeOf(twice.at)}.`;
    }
    for (const [other, otherArea] of districts.slice(at + 1)) {
      const overlap = overlapOf(area, otherArea, ALLOWED_OVERLAP_M);
      if (overlap !== null) {
        yield `Districts ${number} and ${other} overlap by ${Math.ceil(overlap.depthM)} m or more: ${placeOf(overlap.at)}.`;
      }
    }
  }
}

const placeOf = ([lon, lat]: Point) => `longitude ${Number(lon.toFixed(6))}, latitude ${Number(lat.toFixed(6))}`;
