import type { DeadlineGround } from "@kck/domain";
import { expect, test } from "vitest";
import { promiseNow } from "./promise";

const day = { opens: 460, closes: 930 };
const policy = (key: string, count: number) => ({
  key,
  version: 1,
  name: key,
  scope: { categoryId: null, unitId: null, priority: null },
  acceptance: null,
  firstAnswer: null,
  resolution: { in: "running-hours" as const, count },
  warnings: [],
});
const GROUND: DeadlineGround = {
  policies: [policy("a-usual", 10), policy("named", 2)],
  calendars: [
    {
      key: "city",
      version: 1,
      name: "City",
      hours: [null, day, day, day, day, day, null],
      isClosedOnHolidays: true,
      closedDays: [],
    },
  ],
  unitCalendars: [],
};
const NOW = new Date("2026-03-02T09:00:00Z");
const matter = { kind: "intervention", categoryId: null, unitId: null, priority: "P3" } as const;

test("the caller is told what the policy promises that the rule names", () => {
  expect(promiseNow(GROUND, matter, NOW)?.dueAt).toEqual(new Date("2026-03-02T19:00:00Z"));
  expect(promiseNow(GROUND, { ...matter, policyKey: "named" }, NOW)?.dueAt).toEqual(new Date("2026-03-02T11:00:00Z"));
});
