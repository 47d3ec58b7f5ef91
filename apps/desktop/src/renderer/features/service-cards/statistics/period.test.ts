import { expect, test } from "vitest";
import { daysAfter } from "./period";

test("days are counted by the calendar, over months, years and a change of the clocks", () => {
  expect(daysAfter("2026-03-30", -30)).toBe("2026-02-28");
  expect(daysAfter("2026-10-26", -1)).toBe("2026-10-25");
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29");
});
