import { expect, test } from "vitest";
import { actsFor, type UnitInTime } from "./acts-for";

const NOW = new Date("2026-03-02T09:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const unit = (from: string, to: string | null, successorId: string | null = null): UnitInTime => ({
  validFrom: day(from),
  validTo: to === null ? null : day(to),
  successorId,
});
const ended = (successorId: string | null) => unit("2000-01-01", "2026-03-01", successorId);
const valid = unit("2000-01-01", null);
const toCome = (successorId: string | null = null) => unit("2026-03-03", null, successorId);
const acting = (units: Record<string, UnitInTime>) => actsFor(new Map(Object.entries(units)), "a", NOW);

test.each<[string, Record<string, UnitInTime>, string | undefined]>([
  ["a unit acts for itself as long as it is valid", { a: unit("2026-03-02", "2026-03-02", "b"), b: valid }, "a"],
  ["after its last day its successor does", { a: ended("b"), b: valid }, "b"],
  ["and the successor of that one", { a: ended("b"), b: ended("c"), c: valid }, "c"],
  ["nobody before the first day of the successor", { a: ended("b"), b: toCome("c"), c: valid }, undefined],
  ["nobody for a unit that has not begun", { a: toCome("b"), b: valid }, undefined],
  ["nobody where nobody follows", { a: ended(null) }, undefined],
  ["nobody where the successor is not known", { a: ended("x") }, undefined],
  ["nobody in a ring", { a: ended("b"), b: ended("a") }, undefined],
])("%s", (_what, units, expected) => {
  expect(acting(units)).toBe(expected);
});
