import type { Calendar } from "./calendar";

const week = (opens: number, closes: number): Calendar["hours"] => {
  const day = { opens, closes };
  return [null, day, day, day, day, day, null];
};
const common = { version: 1, isClosedOnHolidays: true, closedDays: [] };
const round = { opens: 0, closes: 1_440 };

/** Calendars for the tests of this room. */
export const CITY: Calendar = { ...common, key: "city", name: "City", hours: week(460, 930) };
export const UNTIL_15: Calendar = { ...common, key: "until-15", name: "Until three", hours: week(420, 900) };
export const ALWAYS: Calendar = {
  ...common,
  key: "always",
  name: "Day and night",
  hours: [round, round, round, round, round, round, round],
  isClosedOnHolidays: false,
};
