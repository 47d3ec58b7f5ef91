import { expect, test } from "vitest";
import { doubtOf } from "./doubt-of";

const inside = { isKnown: true, number: 5, isNearBorder: false, candidates: [5] };
const near = { isKnown: true, number: 5, isNearBorder: true, candidates: [5, 6] };
const outside = { isKnown: true, number: null, isNearBorder: false, candidates: [] };

test("well inside of a district nobody is asked, unless another one is chosen", () => {
  expect([doubtOf(inside, null), doubtOf(inside, 5), doubtOf(inside, 6)]).toEqual([null, null, "other"]);
});

test("near a border the district is asked for, whichever of the two is chosen", () => {
  expect([doubtOf(near, null), doubtOf(near, 5), doubtOf(near, 6), doubtOf(near, 7)]).toEqual([
    "border",
    "border",
    "border",
    "other",
  ]);
});

test("a point outside of the city is told, and nothing is told without a layer", () => {
  expect(doubtOf(outside, 5)).toBe("outside");
  expect(doubtOf({ ...outside, isKnown: false }, 5)).toBeNull();
});
