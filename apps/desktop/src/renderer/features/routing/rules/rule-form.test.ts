import type { Condition, Leaf } from "@kck/domain";
import { expect, test } from "vitest";
import { blankRule, fromForm, toForm, withReceiver } from "./rule-form";

const category: Leaf = { type: "category", codes: ["DR-01"] };
const district: Leaf = { type: "district", numbers: [1] };

test("what the form can show comes back from it as it was", () => {
  const shown: Condition[] = [
    category,
    { type: "not", of: category },
    { type: "all", of: [category, { type: "not", of: district }] },
    { type: "any", of: [category, district] },
    { type: "all", of: [] },
  ];
  for (const condition of shown) {
    const form = toForm(condition);
    expect(form === null ? null : fromForm(form)).toEqual(condition);
  }
});

test("what lies deeper, never holds or has no line of its own is kept as it is", () => {
  const kept: Condition[] = [
    { type: "all", of: [category, { type: "any", of: [district] }] },
    { type: "not", of: { type: "not", of: district } },
    { type: "any", of: [] },
    { type: "area", name: "Rynek", area: [] },
    { type: "answer", question: "since", is: { op: "since", at: "2026-01-01T00:00:00Z" } },
  ];
  for (const condition of kept) expect(toForm(condition)).toBeNull();
});

test("another receiver does not inherit the branch of the one before, and needs no copy of its own matter", () => {
  const { action } = blankRule("a");
  const branch = { ...action, skill: "Oddział Podgórze", priority: "P2" as const, copyTo: ["ZDMK", "ZZM"] };
  const given = withReceiver(branch, { type: "unit", unit: "ZDMK" });
  expect(given).toMatchObject({ skill: null, priority: "P2", receiver: { unit: "ZDMK" }, copyTo: ["ZZM"] });
});
