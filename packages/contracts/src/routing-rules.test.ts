import { CONDITION_BOUNDS } from "@kck/domain";
import { expect, test } from "vitest";
import { Condition, RoutingRules } from "./routing-rules";

const nested = (depth: number): unknown => {
  let condition: unknown = { type: "district", numbers: [1] };
  for (let level = 1; level < depth; level += 1) condition = { type: "all", of: [condition] };
  return condition;
};
const action = {
  receiver: { type: "unit", unit: "ZDMK" },
  priority: null,
  policyKey: null,
  person: null,
  skill: null,
  callFirst: null,
  copyTo: [],
};
const reasonsOf = (value: unknown) => Condition.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

test("a condition as deep as the bound is taken, one deeper is refused as too deep, and so is any depth beyond", () => {
  expect(reasonsOf(nested(CONDITION_BOUNDS.depth))).toEqual([]);
  for (const depth of [CONDITION_BOUNDS.depth + 1, 1_000, 100_000])
    expect(reasonsOf(nested(depth))).toEqual(["too-deep"]);
});

test("a condition that refers to itself is refused, not followed for ever", () => {
  const circle: { type: string; of: unknown[] } = { type: "all", of: [] };
  circle.of.push(circle);
  expect(reasonsOf(circle)).toEqual(["too-deep"]);
});

test("a rule deep inside a set names its place", () => {
  const rules = [{ key: "a", name: "A", when: nested(1_000), action }];
  const { error } = RoutingRules.safeParse(rules);
  expect(error?.issues).toMatchObject([{ path: [0, "when"], message: "too-deep" }]);
});

test("an area whose ring crosses itself is refused, and so is one that is not closed", () => {
  const area = (...ring: [number, number][]) => ({ type: "area", name: "Rynek", area: [[ring]] });
  const bow = area([19.93, 50.05], [19.95, 50.07], [19.95, 50.05], [19.93, 50.07], [19.93, 50.05]);
  expect(reasonsOf(bow)).toEqual(["area-broken"]);
  expect(reasonsOf(area([19.93, 50.05], [19.95, 50.05], [19.95, 50.07], [19.93, 50.07]))).toEqual(["area-broken"]);
  expect(reasonsOf(area([19.93, 50.05], [19.95, 50.05], [19.95, 50.07], [19.93, 50.05]))).toEqual([]);
});

test.each([
  ["an unknown kind of condition", { type: "eval", of: "1" }],
  ["a regular expression", { type: "words", matches: "(a+)+$" }],
  ["a field that nobody asked for", { type: "district", numbers: [1], extra: "x" }],
  ["an empty list", { type: "district", numbers: [] }],
  ["a district that there is not", { type: "district", numbers: [19] }],
  ["no time", { type: "hour", from: "24:00", to: "6" }],
  ["no day", { type: "season", from: "13-01", to: "02-00" }],
  ["a number as text", { type: "answer", question: "count", is: { op: "at-least", number: "9" } }],
  ["no list inside", { type: "all", of: { type: "not" } }],
])("%s is refused", (_what, condition) => {
  expect(Condition.safeParse(condition).success).toBe(false);
});

test("what is well formed comes out as it went in", () => {
  const condition = {
    type: "any",
    of: [
      { type: "not", of: { type: "words", anyOf: ["znak stop"] } },
      { type: "street", street: "Długa", from: null, to: 20, parity: "even" },
    ],
  };
  expect(Condition.parse(condition)).toEqual(condition);
});
