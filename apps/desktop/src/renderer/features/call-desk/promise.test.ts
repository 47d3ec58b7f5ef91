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
const CATEGORY = { id: "c", unitId: "roads" };
const matter = {
  catalog: { deadlines: GROUND },
  kind: "intervention",
  category: CATEGORY,
  unitId: null,
  priority: "P3",
} as const;

test("the caller is told what the policy promises that the rule names", () => {
  expect(promiseNow(matter, null, NOW)?.dueAt).toEqual(new Date("2026-03-02T19:00:00Z"));
  expect(promiseNow(matter, "named", NOW)?.dueAt).toEqual(new Date("2026-03-02T11:00:00Z"));
});

test("while the supervisor has it, the policy of the category's unit counts, as when it is saved", () => {
  const ofRoads = { ...policy("of-roads", 1), scope: { categoryId: null, unitId: "roads", priority: null } };
  const deadlines = { ...GROUND, policies: [...GROUND.policies, ofRoads] };
  const due = (unitId: string | null) => promiseNow({ ...matter, catalog: { deadlines }, unitId }, null, NOW)?.dueAt;
  expect(due(null)).toEqual(new Date("2026-03-02T10:00:00Z"));
  expect(due("greens")).toEqual(new Date("2026-03-02T19:00:00Z"));
});

test("questions and praise promise nothing", () => {
  for (const kind of ["information", "praise"] as const) expect(promiseNow({ ...matter, kind }, null, NOW)).toBeNull();
});
