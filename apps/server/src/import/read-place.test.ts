import { expect, test } from "vitest";
import { readMap } from "./import-map";
import { readPlace } from "./read-place";

const mapOf = (place: object) =>
  readMap(
    JSON.stringify({
      source: "x",
      time: { zone: "UTC", formats: ["yyyy-MM-dd"] },
      number: "no",
      openedAt: "opened",
      status: { always: "registered" },
      description: [{ column: "text" }],
      place,
    }),
  );
const inPolish = mapOf({ street: "adres", houseNumber: { inStreet: "last" } });
const read = (adres: string, map = inPolish) => readPlace({ adres, miejsce: adres }, map);

test.each([
  ["ul. Długa 12", "Długa", "12", null],
  ["os. Zgody 2", "os. Zgody", "2", null],
  ["al. Mickiewicza 30, za blokiem", "al. Mickiewicza", "30", "za blokiem"],
  ["Długa 12 m. 4", "Długa", "12/4", null],
  ["Karmelicka / Garbarska", null, null, "Karmelicka / Garbarska"],
  ["przystanek Dworcowa", null, null, "przystanek Dworcowa"],
])("an address of a case is read as one at the desk: %s", (adres, street, houseNumber, placeText) => {
  expect(read(adres)).toMatchObject({ street, houseNumber, placeText });
});

test("words that the address holds as well are not said twice", () => {
  const map = mapOf({ street: "adres", houseNumber: { inStreet: "last" }, address: ["miejsce"] });
  expect(read("Długa 12, za blokiem", map).placeText).toBe("Długa 12, za blokiem");
});

test("a number in front, and a street without one, stay as the source has them", () => {
  const map = mapOf({ street: "adres", houseNumber: { inStreet: "first" } });
  expect(read("86 Dacia St", map)).toMatchObject({ street: "Dacia St", houseNumber: "86", placeText: null });
  expect(read("Dacia St", map)).toMatchObject({ street: "Dacia St", houseNumber: null });
});
