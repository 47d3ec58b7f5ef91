import fc from "fast-check";
import { expect, test } from "vitest";
import { fromPicker, toPicker } from "./instant-picker";

test("an instant that is shown and read again is the same minute, on every day of a century", () => {
  const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const instant = new Date(minute * 60_000).toISOString();
      const shown = toPicker(instant);
      // One hour of October is on the clock twice; of the two instants the earlier is meant.
      const read = fromPicker(shown);
      expect(read === null ? "" : toPicker(read)).toBe(shown);
    }),
  );
});

test("ten o'clock in Kraków is nine in winter and eight in summer", () => {
  expect(fromPicker("2026-01-15 10:00:00")).toBe("2026-01-15T09:00:00.000Z");
  expect(fromPicker("2026-07-15 10:00:00")).toBe("2026-07-15T08:00:00.000Z");
});
