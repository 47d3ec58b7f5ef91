import fc from "fast-check";
import { expect, test } from "vitest";
import { type HourCount, surgesIn } from "./surges-in";

const WEEKS = 6;
const now = (categoryId: string, districtNumber: number | null, count: number): HourCount => ({
  week: 0,
  categoryId,
  groupId: "light",
  districtNumber,
  count,
});
const told = (counts: readonly HourCount[]) =>
  surgesIn(counts, WEEKS).map(({ categoryId, districtNumber, count }) => [categoryId, districtNumber, count]);

test("an outage of one district is told once, with its category and its district", () => {
  expect(told([now("lamp", 4, 12), now("lamp", 9, 1)])).toEqual([["lamp", 4, 12]]);
});

test("a second outage elsewhere is told beside a larger one", () => {
  expect(told([now("lamp", 4, 30), now("lamp", 9, 7)])).toEqual([
    ["lamp", 4, 30],
    ["lamp", 9, 7],
  ]);
});

test("one that is spread over the city is told as the whole city's", () => {
  expect(told([now("lamp", 4, 8), now("lamp", 9, 7), now("lamp", null, 3)])).toEqual([["lamp", null, 18]]);
});

test("a group whose categories rise together is told as the group", () => {
  expect(told([now("lamp", 4, 6), now("signal", 4, 6)])).toEqual([["light", 4, 12]]);
});

test("what every week brings at this hour is not told", () => {
  const usual = Array.from({ length: WEEKS }, (_, week) => ({ ...now("lamp", 4, 12), week: week + 1 }));
  expect(told([now("lamp", 4, 12), ...usual])).toEqual([]);
});

test("whatever rises somewhere is told somewhere, and nothing is told twice", () => {
  const some = fc.record({
    week: fc.nat({ max: WEEKS }),
    categoryId: fc.constantFrom("lamp", "signal"),
    groupId: fc.constant("light"),
    districtNumber: fc.constantFrom(1, 2, null),
    count: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (counts) => {
      const found = surgesIn(counts, WEEKS);
      const keys = found.map(({ categoryId, districtNumber }) => `${categoryId} ${districtNumber}`);
      expect(new Set(keys).size).toBe(keys.length);
      const alone = counts.filter(({ week }) => week === 0).reduce((sum, { count }) => sum + count, 0);
      if (counts.every(({ week }) => week === 0) && alone >= 6) expect(found.length).toBeGreaterThan(0);
    }),
  );
});
