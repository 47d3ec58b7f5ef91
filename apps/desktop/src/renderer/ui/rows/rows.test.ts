import fc from "fast-check";
import { expect, test } from "vitest";
import { afterDeed, type RowDeed, restored } from "./rows";
import { idsOf } from "./use-row-ids";

const blank = () => "";
const after = (rows: readonly string[], at: number, deed: RowDeed, most = 60) => afterDeed(rows, at, deed, blank, most);

test("a row is added below the one that the keyboard is in, and the keyboard goes there", () => {
  expect(after(["a", "b"], 0, "add")).toEqual({ rows: ["a", "", "b"], at: 1 });
  expect(after([], -1, "add")).toEqual({ rows: [""], at: 0 });
});

test("a row moves, and the keyboard with it, but not over the edge", () => {
  expect(after(["a", "b"], 1, "up")).toEqual({ rows: ["b", "a"], at: 0 });
  expect(after(["a", "b"], 0, "down")).toEqual({ rows: ["b", "a"], at: 1 });
  expect(after(["a", "b"], 0, "up")).toEqual({ rows: ["a", "b"], at: 0 });
});

test("after a removed row the next one has the keyboard, after the last one the button that adds", () => {
  expect(after(["a", "b"], 0, "remove")).toEqual({ rows: ["b"], at: 0 });
  expect(after(["a", "b"], 1, "remove")).toEqual({ rows: ["a"], at: 0 });
  expect(after(["a"], 0, "remove")).toEqual({ rows: [], at: -1 });
});

test("no deed loses a row but the one that removes, and none makes more rows than there may be", () => {
  const deeds = fc.array(fc.tuple(fc.nat(6), fc.constantFrom<RowDeed>("up", "down", "add")));
  fc.assert(
    fc.property(deeds, (all) => {
      const start: readonly string[] = ["a", "b", "c"];
      const rows = all.reduce((now, [at, deed]) => after(now, at, deed, 5).rows, start);
      expect(rows.length).toBeLessThanOrEqual(5);
      expect(rows.filter((row) => row !== "").toSorted()).toEqual(["a", "b", "c"]);
    }),
  );
});

test("a removed row comes back where it stood, and at the end where too few rows are left", () => {
  expect(restored(["a", "c"], { row: "b", at: 1 })).toEqual({ rows: ["a", "b", "c"], at: 1 });
  expect(restored([], { row: "b", at: 3 })).toEqual({ rows: ["b"], at: 0 });
});

test("rows that come from outside get ids that no row has, and the others keep theirs", () => {
  expect(idsOf([], 2)).toEqual([1, 2]);
  expect(idsOf([2], 2)).toEqual([2, 3]);
  expect(idsOf([5, 2], 1)).toEqual([5]);
});
