import { expect, test } from "vitest";
import city from "../../../../resources/data/categories.json";
import { faultsOfQuestions, PORTAL_CATEGORIES, type Scripted } from "./questions";

const choice = (change: Partial<Scripted> = {}): Scripted => ({
  key: "surface",
  type: "choice",
  options: [{ value: "slabs" }, { value: "asphalt" }],
  stopper: null,
  ...change,
});

test("the questions of every category of the city hold together, and each stands in the portal", () => {
  for (const { code, portal, questions } of city.categories) {
    expect(faultsOfQuestions(questions as Scripted[]), code).toEqual([]);
    expect(PORTAL_CATEGORIES, code).toContain(portal);
  }
});

test.each<[string, Scripted[], object[]]>([
  [
    "a choice of one answer",
    [choice({ options: [{ value: "slabs" }] })],
    [{ at: 0, field: "options", reason: "options-missing" }],
  ],
  [
    "the same answer twice",
    [choice({ options: [{ value: "a" }, { value: "a" }] })],
    [{ at: 0, field: "options", reason: "bad-input" }],
  ],
  ["answers to a question in words", [choice({ type: "text" })], [{ at: 0, field: "options", reason: "bad-input" }]],
  ["a stop at no answer", [choice({ stopper: { when: [] } })], [{ at: 0, field: "stopper", reason: "stopper-wrong" }]],
  [
    "a stop at an answer that is not there",
    [choice({ stopper: { when: ["wires"] } })],
    [{ at: 0, field: "stopper", reason: "stopper-wrong" }],
  ],
  [
    "a stop where the answer is typed",
    [choice({ type: "text", options: [], stopper: { when: ["x"] } })],
    [{ at: 0, field: "stopper", reason: "stopper-wrong" }],
  ],
  ["two questions under one key", [choice(), choice()], [{ at: 1, field: "key", reason: "bad-input" }]],
  ["two new questions that have no key yet", [choice({ key: null }), choice({ key: null })], []],
  ["a stop at yes", [choice({ type: "yes-no", options: [], stopper: { when: ["yes"] } })], []],
])("%s", (_what, questions, faults) => {
  expect(faultsOfQuestions(questions)).toEqual(faults);
});
