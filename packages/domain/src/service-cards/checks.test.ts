import { expect, test } from "vitest";
import { checksAfter } from "./checks";

const saved = { changed: ["fees" as const], checks: { fees: "wczoraj", places: "wczoraj" } };
const inForce = { changed: [], checks: { fees: "rok temu", title: "rok temu" } };

test("today's check comes first, then that of the text as it was saved, then that of the one in force", () => {
  const kept = checksAfter({ title: "dziś" }, saved, inForce);
  expect(kept).toEqual({ title: "dziś", places: "wczoraj", fees: "rok temu" });
});

test("a section that is new has no check", () => {
  const changed = ["fees" as const];
  expect(checksAfter({}, { ...saved, changed }, { ...inForce, changed })).toEqual({ places: "wczoraj" });
});
