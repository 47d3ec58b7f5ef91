import { type Area, distanceToBorderM, edgesOf, isInside, metresFrom, type Point, type Ring } from "./polygon";

/** How closely the borders are looked at. */
const STEP_M = 5;
const LEVELS = 5;

export type Overlap = { readonly at: Point; readonly depthM: number };

/**
 * Where the ground of one area belongs to another too, at the deepest place that was found.
 *
 * Shapes  areas without a `ringFault`; null where neither reaches further than `allowedM` into the other, for borders that were
 *         drawn or simplified apart from each other never fit exactly.
 * Units   metres. An overlap is told for certain where it is deeper than `allowedM` by half of 5 m.
 * Errors  never throws.
 */
export function overlapOf(a: Area, b: Area, allowedM: number): Overlap | null {
  const boxes = [boxOf(a), boxOf(b)] as const;
  const isNear = ([lon, lat]: Point) =>
    boxes.every(({ west, east, south, north }) => west <= lon && lon <= east && south <= lat && lat <= north);
  let deepest: Overlap | null = null;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const at of [...pointsWithin(one), ...pointsOnBorder(one)]) {
      if (!isNear(at) || !isInside(at, other)) continue;
      const depthM = distanceToBorderM(at, other);
      if (depthM > (deepest?.depthM ?? allowedM)) deepest = { at, depthM };
    }
  }
  return deepest;
}

function boxOf(area: Area) {
  const points = area.flat(2);
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { west: least(lons), east: most(lons), south: least(lats), north: most(lats) };
}

function* pointsOnBorder(area: Area): Generator<Point> {
  for (const [from, to] of area.flat().flatMap((ring) => edgesOf(ring))) {
    const steps = Math.ceil(Math.hypot(...metresFrom(from, to)) / STEP_M);
    for (let step = 0; step < steps; step += 1) yield between(from, to, step / steps);
  }
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** A few points inside each piece: two areas with one and the same border have no border inside each other. */
function* pointsWithin(area: Area): Generator<Point> {
  for (const rings of area) {
    const { south, north } = boxOf([rings]);
    for (let level = 1; level <= LEVELS; level += 1) {
      const lat = south + ((north - south) * (level - 0.5)) / LEVELS;
      const cuts = rings.flatMap((ring) => cutsAt(lat, ring)).toSorted((a, b) => a - b);
      for (let at = 1; at < cuts.length; at += 2) yield [((cuts[at - 1] ?? 0) + (cuts[at] ?? 0)) / 2, lat];
    }
  }
}

/** Where a parallel cuts a ring. */
function cutsAt(lat: number, ring: Ring): number[] {
  return edgesOf(ring).flatMap(([a, b]) =>
    a[1] <= lat !== b[1] <= lat ? [a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0])] : [],
  );
}
