import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, isZone, readInstant } from "./wall-clock";

const BOSTON = "America/New_York";
const read = (text: string, format = "yyyy-MM-dd HH:mm:ss", zone = BOSTON) =>
  readInstant(text, [format], zone)?.toISOString();

test.each([
  ["winter", "2022-01-21 13:47:00", "2022-01-21T18:47:00.000Z"],
  ["summer", "2022-07-21 13:47:00", "2022-07-21T17:47:00.000Z"],
  ["the last second before clocks are put forward", "2022-03-13 01:59:59", "2022-03-13T06:59:59.000Z"],
  ["an hour that is skipped", "2022-03-13 02:30:00", "2022-03-13T07:30:00.000Z"],
  ["the first second after", "2022-03-13 03:00:00", "2022-03-13T07:00:00.000Z"],
  ["an hour that comes twice is the first", "2022-11-06 01:30:00", "2022-11-06T05:30:00.000Z"],
  ["the hour after it", "2022-11-06 02:00:00", "2022-11-06T07:00:00.000Z"],
])("Boston's clocks: %s", (_name, text, instant) => {
  expect(read(text)).toBe(instant);
});

test.each([
  ["21.01.2022 13:47", "dd.MM.yyyy HH:mm", "Europe/Warsaw", "2022-01-21T12:47:00.000Z"],
  ["1.7.2022", "d.M.yyyy", "Europe/Warsaw", "2022-06-30T22:00:00.000Z"],
  ["07/21/2022 01:47:05 PM", "MM/dd/yyyy hh:mm:ss a", BOSTON, "2022-07-21T17:47:05.000Z"],
  ["7/21/2022 12:05 am", "M/d/yyyy h:mm a", BOSTON, "2022-07-21T04:05:00.000Z"],
  ["2022-07-21 13:47:00.25", "yyyy-MM-dd HH:mm:ss.SSS", "UTC", "2022-07-21T13:47:00.250Z"],
  ["2022-07-21T13:47:00+05:45", "iso", BOSTON, "2022-07-21T08:02:00.000Z"],
  ["2022-07-21T13:47:00Z", "iso", BOSTON, "2022-07-21T13:47:00.000Z"],
  ["2022-07-21", "iso", "Asia/Kathmandu", "2022-07-20T18:15:00.000Z"],
])("%s is read by %s", (text, format, zone, instant) => {
  expect(read(text, format, zone)).toBe(instant);
});

test.each([
  "2022-02-30 10:00:00",
  "2022-13-01 10:00:00",
  "2022-01-21 24:00:00",
  "2022-01-21 10:60:00",
  "2022-1-21 10:00:00",
  "",
  "yesterday",
])("%s is no time", (text) => {
  expect(read(text)).toBeUndefined();
});

test("a clock with two halves knows no thirteenth hour", () => {
  expect(read("13:00 PM 2022-01-01", "hh:mm a yyyy-MM-dd")).toBeUndefined();
});

test("what a wall clock shows at an instant leads back to the instant, or to the first of two", () => {
  const zone = fc.constantFrom(BOSTON, "Europe/Warsaw", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
  const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, zone, (at, where) => {
      const whole = Math.floor(at.getTime() / 1_000) * 1_000;
      const shown = new Intl.DateTimeFormat("sv-SE", {
        timeZone: where,
        dateStyle: "short",
        timeStyle: "medium",
      }).format(whole);
      const back = instantOf(Date.parse(`${shown.replace(" ", "T")}Z`), where).getTime();
      const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: where, dateStyle: "short", timeStyle: "medium" });
      expect(clock.format(back)).toBe(shown);
      expect(back).toBeLessThanOrEqual(whole);
    }),
  );
});

test("only time zones that exist are taken", () => {
  expect(isZone("America/New_York")).toBe(true);
  expect(isZone("America/Krakow")).toBe(false);
});
