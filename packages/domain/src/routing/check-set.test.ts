import { expect, test } from "vitest";
import { type City, checkSet } from "./check-set";
import { ALWAYS, type Condition } from "./conditions";
import type { Receiver, Rule } from "./rules";

const CITY: City = {
  units: new Map([
    ["ZDMK", "ZDMK"],
    ["ZZM", "ZZM"],
    ["OLD", "ZZM"],
  ]),
  unitKeys: new Set(["ZDMK", "ZZM", "OLD", "GONE"]),
  categories: [
    { code: "DR-01", path: ["DR-01", "DR"], unit: "ZDMK", priority: "P2", kind: "intervention", questions: ["size"] },
    { code: "IN-99", path: ["IN-99", "IN"], unit: null, priority: "P3", kind: "intervention", questions: [] },
  ],
  tree: new Map([
    ["DR", ["DR"]],
    ["DR-01", ["DR-01", "DR"]],
    ["IN", ["IN"]],
    ["IN-99", ["IN-99", "IN"]],
  ]),
  districts: [1, 2, 3],
};
const PLAIN = { priority: null, policyKey: null, person: null, skill: null, callFirst: null, copyTo: [] };
const to = (unit: string): Receiver => ({ type: "unit", unit });
const rule = (key: string, when: Condition, receiver: Receiver): Rule => ({
  key,
  name: key,
  when,
  action: { ...PLAIN, receiver },
});
const REST = rule("rest", { type: "category", codes: ["IN"] }, { type: "supervisor" });
const check = (...rules: Rule[]) =>
  checkSet({ version: 1, rules: [...rules, REST] }, new Map([["znak", [["znak"]]]]), CITY);
const DR: Condition = { type: "category", codes: ["DR"] };

test("a sound set has nothing to be said of it", () => {
  const words: Condition = { type: "words", anyOf: ["znak"] };
  const size: Condition = { type: "answer", question: "size", is: { op: "given" } };
  expect(check(rule("a", { type: "all", of: [DR, words, size] }, to("ZZM")), rule("b", DR, to("ZDMK")))).toEqual([]);
});

test("a rule behind one that takes all of its matters is told, and whether anything can still reach it", () => {
  const narrow: Condition = {
    type: "all",
    of: [
      { type: "category", codes: ["DR-01"] },
      { type: "district", numbers: [1] },
    ],
  };
  expect(check(rule("a", DR, to("ZZM")), rule("b", narrow, to("ZZM")), rule("c", narrow, to("ZDMK")))).toEqual([
    { severity: "warning", what: "unreachable", rule: "b", before: "a" },
    { severity: "warning", what: "shadowed", rule: "c", before: "a" },
  ]);
});

test("a rule that contradicts itself never holds", () => {
  const both: Condition = {
    type: "all",
    of: [
      { type: "district", numbers: [1] },
      { type: "district", numbers: [2] },
    ],
  };
  expect(check(rule("a", both, to("ZZM")))).toEqual([{ severity: "warning", what: "never-holds", rule: "a" }]);
});

test("names that the city does not have are errors; a unit with a successor is a warning", () => {
  const odd: Condition = {
    type: "any",
    of: [
      { type: "category", codes: ["XX"] },
      { type: "answer", question: "colour", is: { op: "given" } },
      { type: "words", anyOf: ["znak", "???"] },
      { type: "returned-by", units: ["NOBODY"] },
    ],
  };
  expect(check(rule("a", odd, to("GONE")), rule("b", DR, to("OLD")), rule("b", ALWAYS, to("WHO")))).toEqual([
    { severity: "error", what: "unit-not-valid", rule: "a", unit: "GONE" },
    { severity: "error", what: "category-unknown", rule: "a", category: "XX" },
    { severity: "warning", what: "question-unknown", rule: "a", question: "colour" },
    { severity: "warning", what: "word-unknown", rule: "a", word: "???" },
    { severity: "error", what: "unit-unknown", rule: "a", unit: "NOBODY" },
    { severity: "warning", what: "unit-not-valid", rule: "b", unit: "OLD" },
    { severity: "error", what: "unit-unknown", rule: "b", unit: "WHO" },
    { severity: "error", what: "key-twice", rule: "b" },
    { severity: "warning", what: "shadowed", rule: "rest", before: "b" },
  ]);
});

test("a category that nobody takes is told, with the districts where that is so", () => {
  const none = checkSet({ version: 1, rules: [] }, new Map(), CITY);
  expect(none).toEqual([{ severity: "warning", what: "no-receiver", category: "IN-99", districts: [] }]);
  const some = rule(
    "a",
    {
      type: "all",
      of: [
        { type: "category", codes: ["IN"] },
        { type: "district", numbers: [2] },
      ],
    },
    to("ZZM"),
  );
  expect(checkSet({ version: 1, rules: [some] }, new Map(), CITY)).toEqual([
    { severity: "warning", what: "no-receiver", category: "IN-99", districts: [1, 3] },
  ]);
});

test("a set out of bounds says that and nothing else", () => {
  const many = Array.from({ length: 301 }, (_, at) => rule(`r${at}`, ALWAYS, to("ZZM")));
  expect(checkSet({ version: 1, rules: many }, new Map(), CITY)).toEqual([
    { severity: "error", what: "too-many-rules", most: 300 },
  ]);
  let deep: Condition = ALWAYS;
  for (let level = 0; level < 1_000; level += 1) deep = { type: "not", of: deep };
  expect(checkSet({ version: 1, rules: [rule("deep", deep, to("ZZM"))] }, new Map(), CITY)).toEqual([
    { severity: "error", what: "too-deep", rule: "deep" },
  ]);
});
