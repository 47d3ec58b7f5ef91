import { expect, test } from "vitest";
import { nextCategoryCode } from "./codes";

test.each([
  ["DR", [], "DR-01"],
  ["DR", ["DR-01", "DR-02"], "DR-03"],
  ["DR", ["DR-01", "DR-07", "OS-11"], "DR-08"],
  ["D", ["DR-01", "D-99", "D"], "D-100"],
])("a new category of %s beside %j is %s: no code is given a second time, and gaps stay", (group, codes, expected) => {
  expect(nextCategoryCode(group, codes)).toBe(expected);
});
