import { expect, test } from "vitest";
import { readTime, writeTime } from "./handover-time";

const NOON = new Date("2026-11-25T11:00:00Z");

test.each(["11:41", "11.41", "1141", " 11 41 "])("“%s” is today at 11:41 in Kraków", (typed) => {
  expect(readTime(typed, NOON)?.toISOString()).toBe("2026-11-25T10:41:00.000Z");
});

test("a time still to come was yesterday", () => {
  expect(readTime("23:50", NOON)?.toISOString()).toBe("2026-11-24T22:50:00.000Z");
});

test.each(["", "25:00", "12:60", "południe", "1", "123456"])("“%s” is no time", (typed) => {
  expect(readTime(typed, NOON)).toBeNull();
});

test("what is written is read back to the minute", () => {
  expect(writeTime(NOON)).toBe("12:00");
  expect(readTime(writeTime(NOON), NOON)).toEqual(NOON);
});
