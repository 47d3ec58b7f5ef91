import fc from "fast-check";
import { expect, test } from "vitest";
import type { Area, Point, Ring } from "./polygon";
import { ringFault } from "./ring-fault";
import { areaOf, CENTRE, moved, star } from "./testing";

const ringOf = (...corners: [east: number, north: number][]): Ring =>
  corners.map(([east, north]) => moved(CENTRE, east, north));
const SQUARE = ringOf([0, 0], [1_000, 0], [1_000, 1_000], [0, 1_000], [0, 0]);
const faultOf = (...rings: Ring[]) => ringFault(areaOf(...rings));

test("a ring whose corners go round once has no fault, and none when a corner is said twice", () => {
  fc.assert(
    fc.property(star, fc.nat(40), (ring, at) => {
      expect(ringFault(areaOf(ring))).toBeNull();
      const twice = ring.flatMap((point, index) => (index === at % ring.length ? [point, point] : [point]));
      expect(ringFault(areaOf(twice))).toBeNull();
    }),
  );
});

test("two neighbouring corners in the wrong order are found as a crossing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 30 }), fc.nat(30), (corners, first) => {
      const round = Array.from({ length: corners }, (_, at) => {
        const angle = (2 * Math.PI * at) / corners;
        return moved(CENTRE, 1_000 * Math.cos(angle), 1_000 * Math.sin(angle));
      });
      const at = first % (corners - 1);
      const swapped = round.map(
        (point, index) => round[index === at ? at + 1 : index === at + 1 ? at : index] ?? point,
      );
      expect(faultOf([...swapped, ...swapped.slice(0, 1)])).toMatchObject({ fault: "crosses-itself" });
    }),
  );
});

test("the place of a crossing is named", () => {
  const found = faultOf(ringOf([0, 0], [1_000, 0], [0, 1_000], [1_000, 1_000], [0, 0]));
  expect(found).toMatchObject({ fault: "crosses-itself", polygon: 0, ring: 0, index: 3 });
  const [lon, lat] = moved(CENTRE, 500, 500);
  expect(found?.at?.[0]).toBeCloseTo(lon, 9);
  expect(found?.at?.[1]).toBeCloseTo(lat, 9);
});

/** From the south-west corner up, round, and along the same meridian again, without a corner in common. */
const northward = ringOf(
  [0, 0],
  [0, 1_000],
  [-500, 1_000],
  [-500, 500],
  [0, 700],
  [0, 400],
  [500, 400],
  [500, 0],
  [0, 0],
);

test.each<[string, Ring]>([
  ["runs back upon itself", ringOf([0, 0], [1_000, 0], [400, 0], [400, 1_000], [0, 0])],
  ["is a triangle without ground", ringOf([0, 0], [1_000, 0], [400, 0], [0, 0])],
  ["comes back along its own edge to the north", northward],
  ["is a line there and back", ringOf([0, 0], [500, 0], [1_000, 0], [500, 0], [0, 0])],
  ["ends in a spike at its first point", ringOf([0, 0], [1_000, 0], [1_000, 1_000], [0, 1_000], [0, -500], [0, 0])],
  ["comes to one point twice", ringOf([0, 0], [500, 500], [1_000, 0], [1_000, 900], [500, 500], [0, 900], [0, 0])],
])("a ring that %s is refused", (_, ring) => {
  expect(faultOf(ring)).toMatchObject({ fault: "crosses-itself" });
});

test("a ring that is not closed, or is too short, is refused at its end or its beginning", () => {
  fc.assert(
    fc.property(star, (ring) => {
      const open = ring.slice(0, -1);
      expect(faultOf(open)).toEqual({
        fault: "not-closed",
        polygon: 0,
        ring: 0,
        index: open.length - 1,
        at: open.at(-1),
      });
    }),
  );
  expect(faultOf(SQUARE.slice(0, 3))).toMatchObject({ fault: "too-few-points", index: 0 });
  expect(faultOf(ringOf([0, 0], [1, 1], [1, 1], [0, 0]))).toMatchObject({ fault: "too-few-points" });
  expect(faultOf([])).toMatchObject({ fault: "too-few-points", at: null });
  expect(ringFault([])).toMatchObject({ fault: "no-ring" });
  expect(ringFault([[SQUARE], []])).toMatchObject({ fault: "no-ring", polygon: 1 });
});

/** Web Mercator, the projection of map tiles. */
const inMercator = ([lon, lat]: Point): Point => [
  (lon * 20_037_508.34) / 180,
  (Math.log(Math.tan(((90 + lat) * Math.PI) / 360)) / Math.PI) * 20_037_508.34,
];

test.each<[string, (point: Point) => Point, string]>([
  ["metres of Web Mercator", inMercator, "not-degrees"],
  ["metres of the zone of PL-2000", ([lon, lat]) => [7_423_000 + lon, 5_547_000 + lat], "not-degrees"],
  ["latitude before longitude", ([lon, lat]) => [lat, lon], "outside-region"],
  ["another city", ([lon, lat]) => [lon + 1.1, lat + 2.1], "outside-region"],
  ["no numbers", () => [Number.NaN, Number.POSITIVE_INFINITY], "not-degrees"],
])("%s is told from degrees of the region, with the point", (_, project, fault) => {
  fc.assert(
    fc.property(star, fc.nat(40), (ring, one) => {
      const index = one % ring.length;
      const wrong = ring.map((point, at) => (at === index ? project(point) : point));
      expect(ringFault([[SQUARE], [wrong]])).toMatchObject({ fault, polygon: 1, ring: 0, index, at: wrong[index] });
      expect(faultOf(ring.map(project))).toMatchObject({ fault, index: 0 });
    }),
  );
});

test("a hole may touch its polygon in a point, and neither cross it nor lie outside", () => {
  expect(faultOf(SQUARE, ringOf([0, 0], [300, 200], [200, 300], [0, 0]))).toBeNull();
  const across = ringOf([500, 500], [1_500, 500], [1_500, 600], [500, 600], [500, 500]);
  expect(faultOf(SQUARE, across)).toMatchObject({ fault: "crosses-another" });
  const beside = SQUARE.map((corner) => moved(corner, 2_000, 0));
  expect(faultOf(SQUARE, beside)).toMatchObject({ fault: "hole-outside", ring: 1, index: 0 });
});

test("two pieces of an area may lie side by side, and do not cross", () => {
  const piece = (east: number): Area[number] => [SQUARE.map((corner) => moved(corner, east, 300))];
  expect(ringFault([[SQUARE], piece(1_500)])).toBeNull();
  expect(ringFault([[SQUARE], piece(500)])).toMatchObject({ fault: "crosses-another" });
});

test("any numbers at all get an answer", () => {
  const number = fc.oneof(fc.double(), fc.double({ min: 19.8, max: 20.2 }), fc.constantFrom(19.9, 20, 50, 50.1));
  const point = fc.tuple(number, number);
  fc.assert(
    fc.property(fc.array(fc.array(fc.array(point, { maxLength: 12 }), { maxLength: 3 }), { maxLength: 3 }), (area) => {
      expect(() => ringFault(area)).not.toThrow();
    }),
  );
});
