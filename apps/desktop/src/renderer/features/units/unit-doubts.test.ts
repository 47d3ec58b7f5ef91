import type { UnitVersion } from "@kck/contracts";
import { expect, test } from "vitest";
import { doubtsOfUnit } from "./unit-doubts";

/** Half past midnight of the 2nd of March in Kraków, while it is still the 1st in UTC. */
const NOW = new Date("2026-03-01T23:30:00Z");
const unit = (id: string, validFrom: string, validTo: string | null, successorId: string | null = null) =>
  ({ id, validFrom, validTo, successorId }) as UnitVersion;
const UNITS = [
  unit("a", "2000-01-01", null),
  unit("valid", "2000-01-01", null),
  unit("over", "2000-01-01", "2026-01-31"),
  unit("followed", "2000-01-01", "2026-01-31", "valid"),
  unit("later", "2026-05-01", null),
];
const typed = { validFrom: "2000-01-01", validTo: "", successorId: null };
const doubts = (change: Partial<Parameters<typeof doubtsOfUnit>[1]>) =>
  doubtsOfUnit("a", { ...typed, ...change }, UNITS, NOW).map(({ kind, day }) => `${kind} ${day}`);

test("a unit that goes on, or is followed by one that is there by then, leaves no doubt", () => {
  expect(doubts({})).toEqual([]);
  expect(doubts({ validFrom: "2026-03-02" })).toEqual([]);
  expect(doubts({ validTo: "2026-03-31", successorId: "valid" })).toEqual([]);
  expect(doubts({ validTo: "2026-03-31", successorId: "followed" })).toEqual([]);
  expect(doubts({ validTo: "2026-04-30", successorId: "later" })).toEqual([]);
});

test("a first day that is still to come is told, by Kraków's days", () => {
  expect(doubts({ validFrom: "2026-03-03" })).toEqual(["begins-later 2026-03-03"]);
});

test("an end with nobody after it is told, and one before the successor is there", () => {
  expect(doubts({ validTo: "2026-03-31" })).toEqual(["nobody-after 2026-03-31"]);
  expect(doubts({ validTo: "2026-03-31", successorId: "over" })).toEqual(["nobody-after 2026-03-31"]);
  expect(doubts({ validTo: "2026-03-31", successorId: "later" })).toEqual(["successor-later 2026-05-01"]);
  expect(doubts({ validTo: "2026-02-01", successorId: "later" })).toEqual(["successor-later 2026-05-01"]);
});
