import { expect, test } from "vitest";
import { merge } from "./merge";
import { NOTHING_YET } from "./testing";

const base = { ...NOTHING_YET, description: "Opis", criteria: "Kto", steps: ["Złóż wniosek"] };

test("what two people changed in different sections stands together", () => {
  const { content, conflicts, taken } = merge(base, { ...base, description: "Mój" }, { ...base, criteria: "Ich" });
  expect(content).toEqual({ ...base, description: "Mój", criteria: "Ich" });
  expect({ conflicts, taken }).toEqual({ conflicts: [], taken: ["criteria"] });
});

test("a section that both changed is named and keeps what was typed here", () => {
  const { content, conflicts } = merge(base, { ...base, steps: ["A"] }, { ...base, steps: ["B"], criteria: "Ich" });
  expect(conflicts).toEqual(["steps"]);
  expect(content).toMatchObject({ steps: ["A"], criteria: "Ich" });
});

test("the same change by both is no conflict", () => {
  expect(merge(base, { ...base, steps: ["A"] }, { ...base, steps: ["A"] }).conflicts).toEqual([]);
});

test("a row that was only begun is not yet a change that anybody could lose", () => {
  const { content, conflicts } = merge(base, { ...base, steps: ["Złóż wniosek", ""] }, { ...base, steps: ["B"] });
  expect(conflicts).toEqual([]);
  expect(content.steps).toEqual(["B"]);
});
