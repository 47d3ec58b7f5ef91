import { expect, test } from "vitest";
import { houseNumberOf, numberBeforeStreet, readHouseNumber, writeHouseNumber } from "./house-number";

const read = (typed: string) => {
  const number = readHouseNumber(typed);
  return number === null ? null : writeHouseNumber(number);
};

test.each([
  ["12", "12"],
  ["28 A", "28a"],
  ["12 m. 4", "12/4"],
  ["12/4", "12/4"],
  ["3/5", "3/5"],
  ["3–4", "3-4"],
  ["od 3 do 9", "3-9"],
  ["27/29 m. 3", "27/29/3"],
  ["nr 7", "7"],
])("“%s” is written %s", (typed, written) => {
  expect(read(typed)).toBe(written);
});

test.each(["", "a", "12 Długa", "od 3", "od 3-9", "12345", "12 13", "m. 4"])("“%s” is no house number", (typed) => {
  expect(readHouseNumber(typed)).toBeNull();
});

test("a second number is a flat, unless it is the next house on that side of the street", () => {
  expect(readHouseNumber("12/4")).toMatchObject({ houseNumber: "12", flat: "4" });
  expect(readHouseNumber("12/13")).toMatchObject({ houseNumber: "12", flat: "13" });
  expect(readHouseNumber("27/29")).toMatchObject({ houseNumber: "27/29", flat: null });
});

test("a number in front is taken from an address of another country", () => {
  expect(numberBeforeStreet("21-23 Dacia St")).toEqual({ houseNumber: "21-23", street: "Dacia St" });
  expect(numberBeforeStreet("Dacia St")).toBeNull();
});

test("a house stands by the first number of what was typed", () => {
  expect(["28a", "3/5", "3–4", "12 m. 4", "bez", null].map(houseNumberOf)).toEqual([28, 3, 3, 12, null, null]);
});
