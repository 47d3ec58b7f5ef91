import fc from "fast-check";
import { expect, test } from "vitest";
import type { Calendar } from "./calendar";
import { deadlineOf } from "./deadline";
import type { Target } from "./policy";
import { CITY, UNTIL_15 } from "./testing";

const instant = fc.date({ min: new Date("2015-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
const target: fc.Arbitrary<Target> = fc.record({
  in: fc.constantFrom("running-hours", "working-hours", "working-days"),
  count: fc.integer({ min: 1, max: 60 }),
});
const pause = fc
  .tuple(instant, fc.nat(20 * 86_400_000))
  .map(([from, ms]) => ({ from, to: new Date(from.getTime() + ms), noteId: null, actorId: null }));

const dueOf = (...given: Parameters<typeof deadlineOf>): Date => {
  const told = deadlineOf(...given);
  return told.ok ? told.dueAt : expect.fail(told.refusal);
};
const at = (text: string) => new Date(text);
const week = (hours: Calendar["hours"]): Calendar => ({ ...CITY, hours });

test("what arrives later never falls due earlier", () => {
  fc.assert(
    fc.property(instant, instant, target, (a, b, limit) => {
      const [sooner, later] = a <= b ? [a, b] : [b, a];
      expect(dueOf(limit, sooner, CITY, []) <= dueOf(limit, later, CITY, [])).toBe(true);
    }),
  );
});

test("a wait never brings a deadline nearer, and it is warned of between the start and the end, in order", () => {
  fc.assert(
    fc.property(instant, target, fc.array(pause, { maxLength: 3 }), (start, limit, pauses) => {
      const told = deadlineOf(limit, start, CITY, pauses, [0.5, 0.8]);
      if (!told.ok) expect.fail(told.refusal);
      expect(told.dueAt >= dueOf(limit, start, CITY, [])).toBe(true);
      const instants = [start, ...told.warnAt, told.dueAt].map((moment) => moment.getTime());
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    }),
  );
});

test("the steps say why Friday's matter counts from Tuesday, with the holiday's name", () => {
  const told = deadlineOf({ in: "working-days", count: 7 }, at("2022-12-23T14:10:00Z"), UNTIL_15, []);
  expect(told.ok && told.steps).toEqual([
    { type: "started", at: "2022-12-23T14:10:00.000Z", outside: "after-hours" },
    { type: "counted-from", day: "2022-12-27" },
    { type: "target", target: { in: "working-days", count: 7 } },
    {
      type: "skipped-rest",
      runs: [
        { from: "2022-12-24", to: "2022-12-25" },
        { from: "2022-12-31", to: "2023-01-01" },
      ],
    },
    { type: "skipped-holiday", day: "2022-12-26", holiday: "second-christmas-day" },
    { type: "due", at: "2023-01-05T14:00:00.000Z" },
  ]);
});

test("the steps name the night of the clocks and each wait, with what it took", () => {
  const [from, to] = [at("2026-03-28T11:00:00Z"), at("2026-03-28T12:30:00Z")];
  const question = { noteId: "0198a0f2-7c2e-7000-8000-000000000001", actorId: null };
  const told = deadlineOf({ in: "running-hours", count: 24 }, at("2026-03-28T09:00:00Z"), CITY, [
    { from, to, ...question },
  ]);
  expect(told.ok && told.steps.slice(1)).toEqual([
    { type: "target", target: { in: "running-hours", count: 24 } },
    { type: "clocks-changed", day: "2026-03-29", to: "summer" },
    { type: "paused", from: from.toISOString(), to: to.toISOString(), ...question, minutes: 90 },
    { type: "due", at: "2026-03-29T10:30:00.000Z" },
  ]);
});

test.each([
  ["no working day in its week", week([null, null, null, null, null, null, null]), "calendar-without-working-day"],
  ["hours that end before they begin", week([null, { opens: 900, closes: 480 }]), "calendar-hours-wrong"],
  ["a week of six days", week(CITY.hours.slice(1)), "calendar-hours-wrong"],
  [
    "every working day closed for years",
    {
      ...week([null, null, null, { opens: 480, closes: 900 }, null, null, null]),
      closedDays: Array.from({ length: 200 }, (_, index) => ({
        day: new Date(Date.UTC(2026, 2, 4 + index * 7)).toISOString().slice(0, 10),
        name: "zamknięte",
      })),
    },
    "calendar-without-working-day",
  ],
] as const)("a calendar with %s is refused with the reason, and nothing runs without end", (_, calendar, refusal) => {
  const told = deadlineOf({ in: "working-days", count: 7 }, at("2026-03-02T09:00:00Z"), calendar, []);
  expect(told).toEqual({ ok: false, refusal });
});
