/** Longitude and latitude, in degrees of EPSG:4326, in this order as GeoJSON has them. */
export type Point = readonly [lon: number, lat: number];
/** A closed line: its last point is its first one again. */
export type Ring = readonly Point[];
/** The outer ring and the holes in it. */
export type Polygon = readonly Ring[];
/** Some ground, in one piece or several, as the coordinates of a GeoJSON MultiPolygon. */
export type Area = readonly Polygon[];

/** Metres in one degree at 50.06° N, the latitude of Kraków, on the ellipsoid of WGS 84. */
const METRES_PER_DEGREE = { lon: 71_606.5, lat: 111_230.2 } as const;

/**
 * Whether a point lies in an area.
 *
 * Shapes  holes do not belong to the area.
 * Units   degrees, EPSG:4326.
 * Errors  never throws; whoever takes an area from outside asks `ringFault` first.
 * Source  a border belongs to the area, the border of a hole too: what lies exactly between two neighbours is in both.
 */
export function isInside(point: Point, area: Area): boolean {
  return area.some(([outer, ...holes]) => {
    if (outer === undefined) return false;
    const side = sideOf(point, outer);
    if (side !== "inside") return side === "border";
    return holes.every((hole) => sideOf(point, hole) !== "inside");
  });
}

type Side = "inside" | "outside" | "border";

/** Counts how often a ray to the east crosses the ring. Each edge has its lower end and not its upper one. */
function sideOf(point: Point, ring: Ring): Side {
  let isIn = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [a, b] = [ring[at - 1], ring[at]];
    if (a === undefined || b === undefined) continue;
    if (isOnEdge(point, a, b)) return "border";
    const [low, high] = a[1] <= b[1] ? [a, b] : [b, a];
    if (low[1] <= point[1] && point[1] < high[1] && turn(low, high, point) > 0) isIn = !isIn;
  }
  return isIn ? "inside" : "outside";
}

/** The edges of a ring, those of no length left out. */
export function edgesOf(ring: Ring): (readonly [Point, Point])[] {
  return ring.slice(1).flatMap((b, at) => {
    const a = ring[at];
    return a === undefined || isSame(a, b) ? [] : [[a, b] as const];
  });
}

export function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Positive where `c` lies to the left of the way from `a` to `b`, negative to its right, 0 on its line. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Whether `p` lies on the edge from `a` to `b`, as exactly as numbers say it. */
export function isOnEdge(p: Point, a: Point, b: Point): boolean {
  return (
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1]) &&
    turn(a, b, p) === 0
  );
}

/**
 * How far a point is from the nearest border of an area, holes included, whether it lies inside or outside.
 *
 * Units   metres, on a plane that is true at Kraków's latitude: within the city's borders right to 0.3 %.
 * Errors  never throws; an area without a border is infinitely far.
 */
export function distanceToBorderM(point: Point, area: Area): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of area.flat()) {
    for (let at = 1; at < ring.length; at += 1) {
      const [a, b] = [ring[at - 1], ring[at]];
      if (a !== undefined && b !== undefined) nearest = Math.min(nearest, distanceToEdgeM(point, a, b));
    }
  }
  return nearest;
}

function distanceToEdgeM(point: Point, a: Point, b: Point): number {
  const [px, py] = metresFrom(a, point);
  const [bx, by] = metresFrom(a, b);
  const square = bx * bx + by * by;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, (px * bx + py * by) / square));
  return Math.hypot(px - along * bx, py - along * by);
}

/** East and north, in metres, on the plane of Kraków's latitude. */
export function metresFrom(origin: Point, point: Point): readonly [east: number, north: number] {
  return [(point[0] - origin[0]) * METRES_PER_DEGREE.lon, (point[1] - origin[1]) * METRES_PER_DEGREE.lat];
}
