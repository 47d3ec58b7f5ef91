import { expect, test } from "vitest";
import { warsawDay } from "./period";

test("the day is that of Kraków, also around midnight and over a change of the clocks", () => {
  expect(warsawDay(new Date("2026-03-11T23:30:00Z"))).toBe("2026-03-12");
  expect(warsawDay(new Date("2026-07-11T22:30:00Z"))).toBe("2026-07-12");
  expect(warsawDay(new Date("2026-03-30T10:00:00Z"), -30)).toBe("2026-02-28");
  expect(warsawDay(new Date("2026-10-26T10:00:00Z"), -1)).toBe("2026-10-25");
  expect(warsawDay(new Date("2026-12-31T10:00:00Z"), 1)).toBe("2027-01-01");
});
