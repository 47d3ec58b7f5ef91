import { expect, test } from "vitest";
import { PRIORITIES } from "../intakes/kinds";
import { choosePolicy, type Policy, type PolicyScope, uncovered } from "./policy";

const NOWHERE: PolicyScope = { categoryId: null, unitId: null, priority: null };
const policy = (key: string, scope: Partial<PolicyScope>): Policy => ({
  key,
  version: 1,
  name: key,
  scope: { ...NOWHERE, ...scope },
  acceptance: null,
  firstAnswer: null,
  resolution: { in: "working-days", count: 7 },
  warnings: [],
});
const ALL = [
  policy("any", {}),
  policy("p3", { priority: "P3" }),
  policy("roads", { unitId: "roads" }),
  policy("roads-p3", { unitId: "roads", priority: "P3" }),
  policy("lamps", { categoryId: "lamps" }),
];

test.each([
  ["the one that a rule of routing names", { categoryId: "lamps", policyKey: "any" }, "any"],
  ["that of the category, also where unit and priority have one", { categoryId: "lamps", unitId: "roads" }, "lamps"],
  ["that of the unit and the priority together", { unitId: "roads" }, "roads-p3"],
  ["that of the unit", { unitId: "roads", priority: "P1" as const }, "roads"],
  ["that of the priority", {}, "p3"],
  ["the one for everything", { priority: "P4" as const }, "any"],
  ["another where nobody bears the name that a rule names", { policyKey: "gone" }, "p3"],
])("of several policies a matter gets %s", (_, matter, key) => {
  expect(choosePolicy(ALL, { categoryId: null, unitId: null, priority: "P3", ...matter })?.key).toBe(key);
});

test("where no policy holds nothing is promised", () => {
  expect(
    choosePolicy([policy("p1", { priority: "P1" })], { categoryId: null, unitId: null, priority: "P3" }),
  ).toBeUndefined();
});

test("a priority that no policy holds for every category and unit is told, one with a catch-all is not", () => {
  const each = PRIORITIES.map((priority) => policy(priority, { priority }));
  expect(uncovered(each)).toEqual([]);
  expect(uncovered([policy("any", {})])).toEqual([]);
  expect(uncovered([])).toEqual([...PRIORITIES]);
  const narrowed = each.map((one) => (one.key === "P3" ? policy("P3", { priority: "P3", unitId: "roads" }) : one));
  expect(uncovered(narrowed)).toEqual(["P3"]);
  expect(uncovered(each.slice(0, 2))).toEqual(["P3", "P4"]);
});
