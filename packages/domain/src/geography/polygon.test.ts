import fc from "fast-check";
import { expect, test } from "vitest";
import { type Area, distanceToBorderM, isInside, metresFrom, type Point, type Ring } from "./polygon";
import { areaOf, box, CENTRE, moved, pointNear, star } from "./testing";

const square = (halfM: number): Ring => [
  moved(CENTRE, -halfM, -halfM),
  moved(CENTRE, halfM, -halfM),
  moved(CENTRE, halfM, halfM),
  moved(CENTRE, -halfM, halfM),
  moved(CENTRE, -halfM, -halfM),
];
/** A kilometre each way, with a hole of a hundred metres each way in its middle. */
const FRAME: Area = [[square(1_000), square(100)]];

test("a hole is not part of the area, and its border is", () => {
  expect(isInside(CENTRE, FRAME)).toBe(false);
  expect(isInside(moved(CENTRE, 500, 0), FRAME)).toBe(true);
  expect(isInside(moved(CENTRE, 1_500, 0), FRAME)).toBe(false);
  for (const corner of square(100)) expect(isInside(corner, FRAME)).toBe(true);
});

test("a border belongs to both neighbours", () => {
  const west = areaOf(box([19.9, 50], [19.95, 50.1]));
  const east = areaOf(box([19.95, 50], [20, 50.1]));
  for (const at of [
    [19.95, 50.05],
    [19.95, 50],
    [19.95, 50.1],
  ] as const) {
    expect([isInside(at, west), isInside(at, east)]).toEqual([true, true]);
  }
  expect([isInside([19.949999, 50.05], west), isInside([19.949999, 50.05], east)]).toEqual([true, false]);
});

test("an area of several pieces is each of them", () => {
  const pieces: Area = [[square(100)], [square(100).map((corner) => moved(corner, 1_000, 0))]];
  expect(isInside(CENTRE, pieces)).toBe(true);
  expect(isInside(moved(CENTRE, 1_000, 0), pieces)).toBe(true);
  expect(isInside(moved(CENTRE, 500, 0), pieces)).toBe(false);
  expect(distanceToBorderM(moved(CENTRE, 500, 0), pieces)).toBeCloseTo(400, 3);
});

test("a distance is in metres, from inside and outside alike, and the border of a hole counts", () => {
  expect(distanceToBorderM(moved(CENTRE, 0, 1_120), FRAME)).toBeCloseTo(120, 3);
  expect(distanceToBorderM(moved(CENTRE, 880, 0), FRAME)).toBeCloseTo(120, 3);
  expect(distanceToBorderM(moved(CENTRE, 1_030, 1_040), FRAME)).toBeCloseTo(50, 3);
  expect(distanceToBorderM(CENTRE, FRAME)).toBeCloseTo(100, 3);
  expect(distanceToBorderM(CENTRE, [])).toBe(Number.POSITIVE_INFINITY);
});

test("a degree is as long as the earth is round: Rynek Główny to Plac Centralny is 7.1 km", () => {
  const [east, north] = metresFrom([19.9373, 50.0617], [20.0372, 50.0723]);
  const radiusM = 6_371_000;
  const rad = Math.PI / 180;
  const haversine =
    Math.sin(((50.0723 - 50.0617) * rad) / 2) ** 2 +
    Math.cos(50.0617 * rad) * Math.cos(50.0723 * rad) * Math.sin(((20.0372 - 19.9373) * rad) / 2) ** 2;
  const onSphereM = 2 * radiusM * Math.asin(Math.sqrt(haversine));
  expect(Math.abs(Math.hypot(east, north) / onSphereM - 1)).toBeLessThan(0.005);
});

test("a point is inside just as often as a walk round the border turns about it", () => {
  fc.assert(
    fc.property(star, pointNear, fc.option(fc.nat(40)), (ring, near, level) => {
      // A ray that runs through a corner is where counting goes wrong.
      const corner = level === null ? near : (ring[level % ring.length] ?? near);
      const point: Point = [near[0], corner[1]];
      const area = areaOf(ring);
      fc.pre(distanceToBorderM(point, area) > 0.01);
      expect(isInside(point, area)).toBe(Math.abs(turnsAbout(point, ring)) > 0.5);
    }),
  );
});

/** How many times the ring goes round a point: a second way to tell, which counts no crossings. */
function turnsAbout(point: Point, ring: Ring): number {
  const angles = ring.map((corner) => {
    const [east, north] = metresFrom(point, corner);
    return Math.atan2(north, east);
  });
  const steps = angles.slice(1).map((angle, at) => {
    const step = angle - (angles[at] ?? angle);
    return step > Math.PI ? step - 2 * Math.PI : step < -Math.PI ? step + 2 * Math.PI : step;
  });
  return steps.reduce((sum, step) => sum + step, 0) / (2 * Math.PI);
}

test("where a ring begins, and which way round it goes, changes nothing", () => {
  fc.assert(
    fc.property(star, pointNear, fc.nat(40), (ring, point, start) => {
      const open = ring.slice(1);
      const from = start % open.length;
      const shifted = [...open.slice(from), ...open.slice(0, from)];
      const turned: Ring = [...shifted, ...shifted.slice(0, 1)].toReversed();
      expect(isInside(point, areaOf(turned))).toBe(isInside(point, areaOf(ring)));
      expect(distanceToBorderM(point, areaOf(turned))).toBeCloseTo(distanceToBorderM(point, areaOf(ring)), 6);
    }),
  );
});

test("whoever walks d metres comes at most d metres nearer to the border, and crosses it only there", () => {
  fc.assert(
    fc.property(star, pointNear, pointNear, (ring, from, to) => {
      const area = areaOf(ring);
      const walkedM = Math.hypot(...metresFrom(from, to));
      const [before, after] = [distanceToBorderM(from, area), distanceToBorderM(to, area)];
      expect(Math.abs(before - after)).toBeLessThanOrEqual(walkedM + 1e-6);
      if (isInside(from, area) !== isInside(to, area)) expect(before + after).toBeLessThanOrEqual(walkedM + 1e-6);
    }),
  );
});
