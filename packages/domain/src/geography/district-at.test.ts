import fc from "fast-check";
import { expect, test } from "vitest";
import { districtAt, NEAR_BORDER_M } from "./district-at";
import { areaOf, box, CENTRE, moved } from "./testing";

/** Two squares of a kilometre side by side: 5 to the west of the centre, 6 to the east. */
const square = (east: number) => areaOf(box(moved(CENTRE, east, 0), moved(CENTRE, east + 1_000, 1_000)));
const CITY = new Map([
  [6, square(0)],
  [5, square(-1_000)],
]);
const at = (east: number, north = 500) => districtAt(moved(CENTRE, east, north), CITY);

test("in the middle of a district it is that district, and nobody has to look", () => {
  expect(at(-500)).toEqual({ number: 5, isNearBorder: false, candidates: [5] });
  expect(at(500)).toEqual({ number: 6, isNearBorder: false, candidates: [6] });
});

test("within 120 m of the border between two, both are offered, from either side", () => {
  expect(at(-119)).toEqual({ number: 5, isNearBorder: true, candidates: [5, 6] });
  expect(at(119)).toEqual({ number: 6, isNearBorder: true, candidates: [5, 6] });
  expect(at(0)).toEqual({ number: 5, isNearBorder: true, candidates: [5, 6] });
  expect([at(-121).isNearBorder, at(121).isNearBorder]).toEqual([false, false]);
});

test("at the edge of the city the one district is offered, from outside too; further out there is none", () => {
  expect(at(1_100)).toEqual({ number: null, isNearBorder: true, candidates: [6] });
  expect(at(900)).toEqual({ number: 6, isNearBorder: true, candidates: [6] });
  expect(at(1_200)).toEqual({ number: null, isNearBorder: false, candidates: [] });
  expect(districtAt(CENTRE, new Map())).toEqual({ number: null, isNearBorder: false, candidates: [] });
});

test("without a warning no other district is within 120 m", () => {
  const metres = fc.integer({ min: -1_200, max: 1_200 });
  fc.assert(
    fc.property(metres, metres, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (east, north, way) => {
      const found = at(east, north);
      fc.pre(!found.isNearBorder);
      const walkedM = NEAR_BORDER_M - 1;
      const there = at(east + walkedM * Math.cos(way), north + walkedM * Math.sin(way));
      expect(there.number).toBe(found.number);
    }),
  );
});
