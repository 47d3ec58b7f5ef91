import fc from "fast-check";
import { expect, test } from "vitest";
import { daysOfInstants, instantsOfDays } from "./days";

const day = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

test("chosen days come back from the address as they were, also where the clocks change", () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const { createdFrom, createdTo } = instantsOfDays(from, to);
      expect(daysOfInstants(createdFrom, createdTo)).toEqual([from, to]);
    }),
  );
});

test("the last day counts whole: until midnight in Kraków", () => {
  expect(instantsOfDays("2026-07-01", "2026-07-01")).toEqual({
    createdFrom: "2026-06-30T22:00:00.000Z",
    createdTo: "2026-07-01T22:00:00.000Z",
  });
  expect(instantsOfDays(null, null)).toEqual({});
});
