import { UnitId } from "@kck/contracts";
import { expect, test } from "vitest";
import { changesOf, isAllowed, isHolding } from "./rights";
import { someIntake } from "./testing";

const ours = someIntake().unitId;
const other = UnitId.parse("0198c0de-0000-7000-8000-00000000000b");

test("unit staff assign within what they hold, and change nothing of what they once held", () => {
  expect(changesOf(someIntake(), { role: "unit-staff", unitId: ours })).toEqual(["assign"]);
  expect(changesOf(someIntake(), { role: "unit-staff", unitId: other })).toEqual([]);
  expect(isHolding(someIntake({ unitId: null }), { role: "unit-staff", unitId: null })).toBe(false);
});

test("a consultant corrects what was logged, and nobody assigns what no unit holds", () => {
  const consultant = { role: "consultant", unitId: null } as const;
  expect(changesOf(someIntake(), consultant)).toEqual([
    "categorise",
    "place",
    "prioritise",
    "changeAnswers",
    "changeResident",
  ]);
  const supervisor = { role: "supervisor", unitId: null } as const;
  expect(changesOf(someIntake(), supervisor)).toContain("assign");
  expect(changesOf(someIntake({ unitId: null }), supervisor)).not.toContain("assign");
});

test("an action is allowed exactly where the server offered it", () => {
  const me = { role: "unit-staff", unitId: ours } as const;
  expect(isAllowed("resolve", someIntake(), me)).toBe(true);
  expect(isAllowed("accept", someIntake(), me)).toBe(false);
});
