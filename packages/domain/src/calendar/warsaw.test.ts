import fc from "fast-check";
import { expect, test } from "vitest";
import { fromWarsaw, toWarsaw, warsawOffsetMinutes } from "./warsaw";

const instant = fc.date({ min: new Date("1996-01-01"), max: new Date("2037-12-31"), noInvalidDate: true });
const shown = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Warsaw",
  dateStyle: "short",
  timeStyle: "medium",
});

test("Kraków's wall clock is the one that the time zone database gives", () => {
  fc.assert(
    fc.property(instant, (at) => {
      const { year, month, day, hour, minute, second } = toWarsaw(at);
      const two = (value: number) => String(value).padStart(2, "0");
      expect(shown.format(at)).toBe(`${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}:${two(second)}`);
    }),
    { numRuns: 2_000 },
  );
});

test("an instant comes back from its wall clock, unless the clock shows it twice", () => {
  fc.assert(
    fc.property(instant, (at) => {
      const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
      const local = toWarsaw(minute);
      const back = fromWarsaw(local, local.hour * 60 + local.minute);
      const isTwice =
        warsawOffsetMinutes(new Date(minute.getTime() - 3_600_000)) === 120 && warsawOffsetMinutes(minute) === 60;
      if (!isTwice) expect(back).toEqual(minute);
    }),
    { numRuns: 2_000 },
  );
});
