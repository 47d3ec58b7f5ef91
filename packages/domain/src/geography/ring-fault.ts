import { type Area, isInside, isOnEdge, isSame, type Point, type Ring, turn } from "./polygon";

/** Where the city and everything around it lies; what is outside is in another projection or has its numbers swapped. */
const REGION = { west: 19, east: 21, south: 49.5, north: 50.6 } as const;
/** A triangle, closed. */
const FEWEST_POINTS = 4;

export type RingFaultKind =
  | "no-ring"
  | "too-few-points"
  | "not-degrees"
  | "outside-region"
  | "not-closed"
  | "crosses-itself"
  | "crosses-another"
  | "hole-outside";

/** What is wrong with an area and where: polygon, ring and point by their place in the lists, counted from 0. */
export type RingFault = {
  readonly fault: RingFaultKind;
  readonly polygon: number;
  readonly ring: number;
  readonly index: number;
  /** Null where there is no point to name. */
  readonly at: Point | null;
};

/**
 * The first thing that is wrong with an area, null where it can be used.
 *
 * Shapes  every ring closed, of three corners or more, meeting neither itself nor another ring but in single points; holes
 *         inside their outer ring. Points may repeat, one after the other.
 * Units   degrees, EPSG:4326. "not-degrees" is beyond 180 and 90, "outside-region" beyond what surrounds Kraków.
 * Errors  never throws, whatever the numbers.
 */
export function ringFault(area: Area): RingFault | null {
  if (area.length === 0) return { fault: "no-ring", polygon: 0, ring: 0, index: 0, at: null };
  for (const [polygon, rings] of area.entries()) {
    if (rings.length === 0) return { fault: "no-ring", polygon, ring: 0, index: 0, at: null };
    for (const [ring, points] of rings.entries()) {
      const found = faultOfPoints(points) ?? faultOfShape(points);
      if (found !== null) return { ...found, polygon, ring };
    }
  }
  return crossingOfRings(area) ?? holeOutside(area);
}

type FaultInRing = Pick<RingFault, "fault" | "index" | "at">;

function faultOfPoints(points: Ring): FaultInRing | null {
  for (const [index, at] of points.entries()) {
    const [lon, lat] = at;
    // Written so that what is no number is refused too.
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return { fault: "not-degrees", index, at };
    const isEast = lon >= REGION.west && lon <= REGION.east;
    if (!isEast || lat < REGION.south || lat > REGION.north) return { fault: "outside-region", index, at };
  }
  return null;
}

function faultOfShape(points: Ring): FaultInRing | null {
  const [first] = points;
  const last = points.at(-1);
  const corners = points.filter((point, at) => at === 0 || !isSame(point, points[at - 1] ?? point));
  if (first === undefined || last === undefined || points.length < FEWEST_POINTS) {
    return { fault: "too-few-points", index: 0, at: first ?? null };
  }
  if (!isSame(first, last)) return { fault: "not-closed", index: points.length - 1, at: last };
  if (corners.length < FEWEST_POINTS) return { fault: "too-few-points", index: 0, at: first };
  const edges = indexedEdges(points);
  for (const [one, other] of pairsThatMayMeet(edges)) {
    const [a, b] = one.index < other.index ? [one, other] : [other, one];
    const isNext = b.place === a.place + 1;
    const isRound = a.place === 0 && b.place === edges.length - 1;
    const at = isNext ? turnsBack(a, b, a.from, b.to) : isRound ? turnsBack(a, b, a.to, b.from) : meeting(a, b);
    if (at !== null) return { fault: "crosses-itself", index: b.index, at };
  }
  return null;
}

type Edge = { readonly from: Point; readonly to: Point; readonly index: number; readonly place: number };

/** Edges with the index of their first point, and their place among the edges that have a length. */
function indexedEdges(points: Ring): Edge[] {
  const edges: Edge[] = [];
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    if (to !== undefined && !isSame(from, to)) edges.push({ from, to, index, place: edges.length });
  }
  return edges;
}

/** Pairs whose stretches from west to east overlap: of ten thousand edges of a border few do. */
function* pairsThatMayMeet<E extends Pick<Edge, "from" | "to">>(edges: readonly E[]): Generator<[E, E]> {
  const west = ({ from, to }: E) => Math.min(from[0], to[0]);
  const sorted = edges.toSorted((a, b) => west(a) - west(b));
  for (const [at, one] of sorted.entries()) {
    const east = Math.max(one.from[0], one.to[0]);
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || west(other) > east) break;
      yield [one, other];
    }
  }
}

/** Where two edges that share a corner lie upon each other; `p` and `q` are their other ends. */
function turnsBack(a: Edge, b: Edge, p: Point, q: Point): Point | null {
  if (isOnEdge(q, a.from, a.to)) return q;
  return isOnEdge(p, b.from, b.to) ? p : null;
}

/** A point that two edges have in common. */
function meeting(a: Pick<Edge, "from" | "to">, b: Pick<Edge, "from" | "to">): Point | null {
  for (const end of [b.from, b.to]) if (isOnEdge(end, a.from, a.to)) return end;
  for (const end of [a.from, a.to]) if (isOnEdge(end, b.from, b.to)) return end;
  return crossing(a, b);
}

/** The point in which two edges cross, each with ends on both sides of the other. */
function crossing(a: Pick<Edge, "from" | "to">, b: Pick<Edge, "from" | "to">): Point | null {
  const [start, end] = [turn(a.from, a.to, b.from), turn(a.from, a.to, b.to)];
  if (start * end >= 0 || turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) >= 0) return null;
  const along = start / (start - end);
  return [b.from[0] + along * (b.to[0] - b.from[0]), b.from[1] + along * (b.to[1] - b.from[1])];
}

/** Where one ring of an area crosses another. That they touch in a point is no fault. */
function crossingOfRings(area: Area): RingFault | null {
  const edges = area.flatMap((rings, polygon) =>
    rings.flatMap((points, ring) => indexedEdges(points).map((edge) => ({ ...edge, polygon, ring }))),
  );
  for (const [one, other] of pairsThatMayMeet(edges)) {
    if (one.polygon === other.polygon && one.ring === other.ring) continue;
    const at = crossing(one, other);
    if (at !== null)
      return { fault: "crosses-another", polygon: other.polygon, ring: other.ring, index: other.index, at };
  }
  return null;
}

/** A hole that reaches out of its polygon, of which it takes nothing away there. */
function holeOutside(area: Area): RingFault | null {
  for (const [polygon, [outer, ...holes]] of area.entries()) {
    for (const [place, hole] of holes.entries()) {
      const index = hole.findIndex((point) => !isInside(point, [[outer ?? []]]));
      if (index >= 0) return { fault: "hole-outside", polygon, ring: place + 1, index, at: hole[index] ?? null };
    }
  }
  return null;
}
