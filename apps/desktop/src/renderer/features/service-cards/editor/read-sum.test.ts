import fc from "fast-check";
import { expect, test } from "vitest";
import { readSum, writeSum } from "./read-sum";

test("a sum is understood however it is typed", () => {
  expect(readSum("17")).toBe(1_700);
  expect(readSum("17 zł")).toBe(1_700);
  expect(readSum("17,50")).toBe(1_750);
  expect(readSum("17.5 zl")).toBe(1_750);
  expect(readSum("1 000,00 zł")).toBe(100_000);
  expect(readSum("1.000 zł")).toBe(100_000);
  expect(readSum("0")).toBe(0);
});

test("nothing typed is no sum, and words are not one either", () => {
  expect(readSum("  ")).toBeNull();
  expect(readSum("około 160 zł")).toBeUndefined();
  expect(readSum("17,505")).toBeUndefined();
  expect(readSum("-5")).toBeUndefined();
});

test("what was written is read as the same sum", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (sum) => {
      expect(readSum(writeSum(sum))).toBe(sum);
    }),
  );
});
