import { expect, test } from "vitest";
import { outage } from "./outage";

test.each([1, 2, 3, 4, 5])("in outage %i the mass event makes calls shorter and leaves fewer intakes", (seed) => {
  const [without, withEvent] = [outage(seed, false), outage(seed, true)];
  expect(withEvent.calls).toBe(without.calls);
  expect(withEvent.meanS).toBeLessThan(without.meanS);
  expect(withEvent.separate).toBeLessThan(without.separate / 2);
});

test("it is asked about within the first quarter of an hour, and confirmed later", () => {
  const { suggestedS, confirmedS } = outage(1, true);
  expect(suggestedS).toBeLessThan(900);
  expect(confirmedS).toBeGreaterThan(suggestedS ?? 0);
  expect(outage(1, false)).toMatchObject({ suggestedS: null, confirmedS: null });
});
