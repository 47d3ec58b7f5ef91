import { expect, test } from "vitest";
import { endOfDay } from "./end-of-day";

test("a day ends at midnight in Kraków, also when the clocks change in it", () => {
  expect(endOfDay("2026-03-12")).toBe("2026-03-12T23:00:00.000Z");
  expect(endOfDay("2026-03-29")).toBe("2026-03-29T22:00:00.000Z");
  expect(endOfDay("2026-10-25")).toBe("2026-10-25T23:00:00.000Z");
  expect(endOfDay("kiedyś")).toBeNull();
});
