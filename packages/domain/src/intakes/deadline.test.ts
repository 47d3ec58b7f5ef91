import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlineAfter, deadlineAfterWait, deadlineFor } from "./deadline";
import { PRIORITIES } from "./kinds";

const instant = fc.date({ min: new Date("2015-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
const priority = fc.constantFrom(...PRIORITIES);

test("what arrives later never falls due earlier", () => {
  fc.assert(
    fc.property(instant, instant, priority, (a, b, limit) => {
      const [sooner, later] = a <= b ? [a, b] : [b, a];
      expect(deadlineFor(sooner, limit) <= deadlineFor(later, limit)).toBe(true);
    }),
  );
});

test("a deadline lies after its start", () => {
  fc.assert(fc.property(instant, priority, (start, limit) => deadlineFor(start, limit) > start));
});

test.each([
  ["P1, a day of the clock", "P1", "2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z"],
  ["P2, over the night on which summer time begins", "P2", "2026-03-28T09:00:00Z", "2026-03-30T09:00:00Z"],
  ["P3, seven working days on", "P3", "2026-03-02T09:00:00Z", "2026-03-11T14:30:00Z"],
  ["P3, a Friday after hours counts from Monday", "P3", "2026-03-06T15:00:00Z", "2026-03-18T14:30:00Z"],
  ["P3, over Christmas 2026: 24 to 27 December are free", "P3", "2026-12-23T09:00:00Z", "2027-01-07T14:30:00Z"],
  ["P3, over Christmas 2024: 24 December was a working day", "P3", "2024-12-20T09:00:00Z", "2025-01-03T14:30:00Z"],
  ["P3, over Easter 2026", "P3", "2026-04-01T08:00:00Z", "2026-04-13T13:30:00Z"],
] as const)("%s", (_name, limit, start, due) => {
  expect(deadlineFor(new Date(start), limit).toISOString()).toBe(new Date(due).toISOString());
});

test("another priority counts from the first day and keeps the time that was waited for the resident", () => {
  const createdAt = new Date("2026-03-02T09:00:00Z");
  const promised = deadlineFor(createdAt, "P2");
  const asked = new Date("2026-03-02T10:00:00Z");
  const replied = new Date("2026-03-03T10:00:00Z");
  const dueAt = deadlineAfterWait({ dueAt: promised, waitingSince: asked }, replied);
  expect(dueAt?.toISOString()).toBe("2026-03-05T09:00:00.000Z");
  expect(deadlineAfter({ createdAt, priority: "P2", dueAt }, "P3")?.toISOString()).toBe("2026-03-12T14:30:00.000Z");
});

test("what was promised no deadline gets none by another priority", () => {
  expect(deadlineAfter({ createdAt: new Date(), priority: "P3", dueAt: null }, "P1")).toBeNull();
});
