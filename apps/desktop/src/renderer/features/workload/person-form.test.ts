import type { AbilitiesView, CategoryId, UserId } from "@kck/contracts";
import { expect, test } from "vitest";
import { personValues, readPerson } from "./person-form";

const AWAY = { from: "2026-03-02T07:00:00.000Z", to: "2026-03-06T15:00:00.000Z" };
const SOMEBODY: AbilitiesView = {
  userId: "0198f000-0000-7000-8000-000000000001" as UserId,
  version: 3,
  name: "Marek Kurdziel",
  workShare: 0.5,
  absences: [AWAY],
  skills: ["0198f000-0000-7000-8000-000000000002" as CategoryId],
};
const values = personValues(SOMEBODY);
const issuesOf = (changed: Partial<typeof values>) =>
  readPerson({ ...values, ...changed }).error?.issues.map(({ path }) => path.join("."));

test("what is known stands in the fields, and is sent as it was", () => {
  expect(values.percent).toBe(50);
  expect(readPerson(values).data).toEqual({ workShare: 0.5, absences: [AWAY], skills: SOMEBODY.skills });
});

test("a share beyond full time, none at all, and an absence without its end are told at their fields", () => {
  expect(issuesOf({ percent: 101 })).toEqual(["workShare"]);
  expect(issuesOf({ percent: "" })).toEqual(["workShare"]);
  expect(issuesOf({ absences: [{ key: "a", from: AWAY.from, to: null }] })).toEqual(["absences.0.to"]);
  expect(issuesOf({ absences: [{ key: "a", from: AWAY.to, to: AWAY.from }] })).toEqual(["absences.0.to"]);
});
