import fc from "fast-check";
import { expect, test } from "vitest";
import { toWarsaw, weekday } from "../calendar/warsaw";
import { lastHour, sameHoursBefore } from "./hours";
import { poissonTail, SURGE_FLOOR, SURGE_LEVEL, SURGE_WEEKS, surgeOf } from "./surge";

const weeks = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });
const count = fc.integer({ min: 0, max: 300 });

/** One minus what lies below, term by term: exact enough where the tail is not tiny. */
function tailByComplement(from: number, mean: number): number {
  let below = 0;
  for (let n = 0, term = Math.exp(-mean); n < from; n += 1, term *= mean / n) below += term;
  return 1 - below;
}

test("the tail agrees with the one counted from below", () => {
  const whole = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(whole, fc.double({ min: 0.05, max: 40, noNaN: true }), (from, mean) => {
      fc.pre(from >= mean);
      expect(poissonTail(from, mean)).toBeCloseTo(tailByComplement(from, mean), 9);
    }),
  );
});

test("nobody is asked about fewer than the floor, nor where no week is known", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: SURGE_FLOOR - 1 }), weeks, (few, usual) => {
      expect(surgeOf(few, usual).isSurge).toBe(false);
    }),
  );
  expect(surgeOf(1_000, []).isSurge).toBe(false);
});

test("more intakes never make an alarm go away, and busier weeks never make one", () => {
  fc.assert(
    fc.property(count, weeks, fc.nat({ max: 20 }), (now, usual, more) => {
      const { isSurge, threshold } = surgeOf(now, usual);
      if (isSurge) expect(surgeOf(now + more, usual).isSurge).toBe(true);
      const busier = usual.map((one) => one + more);
      expect(surgeOf(now, busier).threshold).toBeGreaterThanOrEqual(threshold);
    }),
  );
});

test("the threshold is the least count that chance reaches seldom enough", () => {
  fc.assert(
    fc.property(weeks, (usual) => {
      const { mean, threshold } = surgeOf(0, usual);
      expect(poissonTail(threshold, mean)).toBeLessThanOrEqual(SURGE_LEVEL);
      if (threshold > Math.max(SURGE_FLOOR, Math.ceil(mean)))
        expect(poissonTail(threshold - 1, mean)).toBeGreaterThan(SURGE_LEVEL);
    }),
  );
});

test("what every such hour brings, and a quiet category's odd three, ask nobody; an outage does", () => {
  const quiet = [0, 0, 1, 0, 0, 0];
  expect(surgeOf(3, quiet).isSurge).toBe(false);
  expect(surgeOf(9, quiet)).toMatchObject({ isSurge: true, threshold: 6 }); // of mean 1/3: five with 2.6e-5, six with 1.4e-6
  const busy = [11, 9, 12, 10, 8, 10];
  expect(surgeOf(16, busy).isSurge).toBe(false);
  expect(surgeOf(40, busy).isSurge).toBe(true);
});

test("the hours before end at the same time of the same weekday, also over a change of clocks", () => {
  const instant = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, (at) => {
      const now = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
      const clock = toWarsaw(now);
      fc.pre(clock.hour > 3); // a time that a night in March leaves out is an hour later
      for (const { from, until } of sameHoursBefore(now, SURGE_WEEKS)) {
        const then = toWarsaw(until);
        expect([weekday(then), then.hour, then.minute]).toEqual([weekday(clock), clock.hour, clock.minute]);
        expect(until.getTime() - from.getTime()).toBe(3_600_000);
      }
    }),
  );
  const afterTheChange = new Date("2026-03-30T08:00:00Z"); // ten o'clock in summer; a week before it was nine UTC
  expect(sameHoursBefore(afterTheChange, 1)).toEqual([lastHour(new Date("2026-03-23T09:00:00Z"))]);
});
