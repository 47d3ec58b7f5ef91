import { IntakeRow, UnitId } from "@kck/contracts";
import { STATUSES } from "@kck/domain";
import { expect, test } from "vitest";
import { someIntake } from "../testing";
import { offersFor } from "./applicable";

const now = new Date("2026-03-02T10:00:00Z");
const row = (change: Partial<IntakeRow> = {}) => {
  const view = { ...someIntake(), ...change };
  const names = Object.keys(IntakeRow.shape);
  return IntakeRow.parse(Object.fromEntries(Object.entries(view).filter(([name]) => names.includes(name))));
};
const unitId = row().unitId;
const other = UnitId.parse("0198c0de-0000-7000-8000-00000000000b");
const staff = { role: "unit-staff", unitId } as const;

test("what another unit holds by now is offered nothing", () => {
  for (const status of STATUSES) expect(offersFor([row({ status, unitId: other })], staff, now)).toEqual([]);
});

test("an action is offered with exactly the rows that its arrow leads from", () => {
  const rows = [row({ status: "forwarded" }), row({ status: "accepted" }), row({ status: "resolved" })];
  const offers = offersFor(rows, staff, now);
  expect(offers.find(({ command }) => command === "accept")?.rows).toEqual([rows[0]]);
  expect(offers.find(({ command }) => command === "return")?.rows).toEqual([rows[0], rows[1]]);
  expect(offers.map(({ command }) => command)).not.toContain("forward");
});

test("people are chosen only where all rows lie with one unit", () => {
  const supervisor = { role: "supervisor", unitId: null } as const;
  const commands = (rows: IntakeRow[]) => offersFor(rows, supervisor, now).map(({ command }) => command);
  expect(commands([row(), row()])).toContain("assign");
  expect(commands([row(), row({ unitId: other })])).not.toContain("assign");
});
