import { expect, test } from "vitest";
import { blankRule, withReceiver } from "./rule-form";

test("another receiver does not inherit the branch of the one before, and needs no copy of its own matter", () => {
  const { action } = blankRule("a");
  const branch = { ...action, skill: "Oddział Podgórze", priority: "P2" as const, copyTo: ["ZDMK", "ZZM"] };
  const given = withReceiver(branch, { type: "unit", unit: "ZDMK" });
  expect(given).toMatchObject({ skill: null, priority: "P2", receiver: { unit: "ZDMK" }, copyTo: ["ZZM"] });
});
