import { CalendarVersion, type PolicyVersion, UnitId } from "@kck/contracts";
import { expect, test } from "vitest";
import { calendarValues, clockOf, minuteOf, readCalendar } from "./calendar-form";
import { policyValues, readPolicy } from "./policy-form";

const POLICY: PolicyVersion = {
  key: "p3",
  version: 2,
  name: "Zwykłe",
  scope: { categoryId: null, unitId: null, priority: "P3" },
  acceptance: null,
  firstAnswer: { in: "running-hours", count: 1.25 },
  resolution: { in: "working-days", count: 7 },
  warnings: [0.5, 0.8],
  author: null,
  reason: "",
  createdAt: "2026-03-02T09:00:00Z",
};

test("a policy that is opened and saved without a change says the same", () => {
  const { name, scope, acceptance, firstAnswer, resolution, warnings } = POLICY;
  const { data } = readPolicy({ ...policyValues(POLICY, "pl"), reason: "Bez zmian" });
  expect(data).toEqual({ name, scope, acceptance, firstAnswer, resolution, warnings, reason: "Bez zmian" });
});

test.each([
  ["resolution", { resolution: { in: "working-days", count: "1,5" } }],
  ["resolution", { resolution: { in: "none", count: "" } }],
  ["firstAnswer", { firstAnswer: { in: "working-hours", count: "" } }],
  ["warnings", { warnings: "50, 100" }],
  ["warnings", { warnings: "połowa" }],
  ["warnings", { warnings: "12,5" }],
  ["warnings", { warnings: "50,80" }],
  ["reason", { reason: " " }],
  ["name", { name: "" }],
] as const)("a policy with a wrong %s is refused at that field", (field, change) => {
  const read = readPolicy({ ...policyValues(POLICY, "pl"), reason: "Powód", ...change });
  expect(read.error?.issues.map(({ path }) => path[0])).toContain(field);
});

test.each(["pl", "en"])("numbers stand as they are written in %s, and are read back the same", (language) => {
  const values = policyValues(POLICY, language);
  expect(values.firstAnswer.count).toBe(language === "pl" ? "1,25" : "1.25");
  expect(readPolicy({ ...values, reason: "Powód" }).data?.firstAnswer).toEqual(POLICY.firstAnswer);
});

test("shares and hours are read as people type them", () => {
  const values = { ...policyValues(POLICY, "pl"), reason: "Powód", warnings: "50% ; 80 %" };
  for (const warnings of ["50%;80", "50 %; 80 %", "50, 80", "50 80"]) {
    expect(readPolicy({ ...values, warnings }).data?.warnings).toEqual([0.5, 0.8]);
  }
  const hours = { in: "running-hours", count: "0,5" } as const;
  expect(readPolicy({ ...values, warnings: "", acceptance: hours }).data?.acceptance).toEqual({
    in: "running-hours",
    count: 0.5,
  });
});

test("times of the day go there and back, and what is no time is refused", () => {
  expect(["07:40", "00:00", "24:00"].map(minuteOf)).toEqual([460, 0, 1_440]);
  expect([460, 1_440].map(clockOf)).toEqual(["07:40", "24:00"]);
  expect(["24:01", "7.40", "", "12:60"].map(minuteOf)).toEqual([undefined, undefined, undefined, undefined]);
  const values = calendarValues(null, []);
  const week = values.week.map((day) => ({ ...day, opens: "rano" }));
  expect(readCalendar({ ...values, name: "A", reason: "B", week }).error?.issues[0]?.path[0]).toBe("hours");
  expect(readCalendar({ ...values, name: "A", reason: "B" }).data?.hours).toHaveLength(7);
});

test("a calendar that is given another name takes back no unit that works by another meanwhile, and loses none", () => {
  const [moved, came] = ["0198c0de-0000-7000-8000-000000000001", "0198c0de-0000-7000-8000-000000000002"].map((id) =>
    UnitId.parse(id),
  );
  if (moved === undefined || came === undefined) return expect.fail("two units");
  const early = CalendarVersion.parse({
    key: "early",
    version: 1,
    name: "Wcześnie",
    hours: [null, { opens: 420, closes: 900 }, null, null, null, null, null],
    isClosedOnHolidays: true,
    closedDays: [],
    unitIds: [moved],
    author: null,
    reason: "",
    createdAt: "2026-03-02T09:00:00Z",
  });
  const unitCalendars = [
    { unitId: moved, calendarKey: "late" },
    { unitId: came, calendarKey: "early" },
  ];
  const values = { ...calendarValues(early, unitCalendars), name: "Inaczej", reason: "Nazwa" };
  expect(readCalendar(values).data?.unitIds).toEqual([came]);
});
