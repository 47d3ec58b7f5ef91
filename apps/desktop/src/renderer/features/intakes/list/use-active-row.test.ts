import fc from "fast-check";
import { expect, test } from "vitest";
import { standingAt } from "./use-active-row";

test("a row is meant wherever it moves to", () => {
  expect(standingAt({ id: "b", index: 1 }, ["x", "y", "b"])).toEqual({ id: "b", index: 2 });
});

test("where a row was taken away, the one that moved up is meant, at the end the last one", () => {
  expect(standingAt({ id: "b", index: 1 }, ["a", "c", "d"])).toEqual({ id: "c", index: 1 });
  expect(standingAt({ id: "d", index: 3 }, ["a", "b"])).toEqual({ id: "b", index: 1 });
  expect(standingAt({ id: "a", index: 0 }, [])).toEqual({ id: null, index: 0 });
});

test("there is always a row meant where there are rows, and asking again changes nothing", () => {
  const ids = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ids, fc.option(fc.string()), fc.nat(20), (rows, id, index) => {
      const stand = standingAt({ id, index }, rows);
      expect(rows[stand.index]).toBe(stand.id);
      expect(standingAt(stand, rows)).toEqual(stand);
    }),
  );
});
