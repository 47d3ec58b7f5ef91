import fc from "fast-check";
import type { Area, Point, Ring } from "./polygon";

/** The middle of the main square. */
export const CENTRE: Point = [19.9373, 50.0617];

/** A point so many metres to the east and north of another. Here the degree is written down a second time. */
export function moved([lon, lat]: Point, eastM: number, northM: number): Point {
  return [lon + eastM / 71_606.5, lat + northM / 111_230.2];
}

/** The ring round a rectangle, from its south-west corner. */
export function box([west, south]: Point, [east, north]: Point): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export const areaOf = (...rings: Ring[]): Area => [rings];

/** Rings that cannot cross themselves: corners in the order of their directions, 0.2 to 3 km away. Their last is their first. */
export const star: fc.Arbitrary<Ring> = fc
  .array(fc.integer({ min: 200, max: 3_000 }), { minLength: 5, maxLength: 40 })
  .map((distances) => {
    const corners = distances.map((distance, at) => {
      const angle = (2 * Math.PI * at) / distances.length;
      return moved(CENTRE, distance * Math.cos(angle), distance * Math.sin(angle));
    });
    return [...corners, ...corners.slice(0, 1)];
  });

export const pointNear: fc.Arbitrary<Point> = fc
  .tuple(fc.integer({ min: -4_000, max: 4_000 }), fc.integer({ min: -4_000, max: 4_000 }))
  .map(([east, north]) => moved(CENTRE, east, north));
