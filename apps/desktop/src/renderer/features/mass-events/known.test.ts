import type { CategoryId, MassEventView } from "@kck/contracts";
import { expect, test } from "vitest";
import { isSaidBy } from "./known";

const LAMPS = "lamps" as CategoryId;
const LIGHTS = "lights" as CategoryId;
const WATER = "water" as CategoryId;
const groupOf = (id: string) => (id === LAMPS ? LIGHTS : null);
const isSaid = (
  [categoryId, districtNumber]: [CategoryId, number | null],
  [of, ...districtNumbers]: [CategoryId, ...MassEventView["districtNumbers"]],
  streets: string[] = [],
) => isSaidBy({ categoryId, districtNumber }, { categoryId: of, districtNumbers, streets }, groupOf);

test("an event says what is suspected of its category in its districts, and of every part of its group", () => {
  expect(isSaid([LAMPS, 4], [LAMPS, 4, 7])).toBe(true);
  expect(isSaid([LAMPS, 4], [LAMPS])).toBe(true);
  expect(isSaid([LAMPS, null], [LIGHTS])).toBe(true);
});

test("what is suspected of another category, of another place or of more than an event is still asked about", () => {
  expect(isSaid([WATER, 4], [LAMPS, 4])).toBe(false);
  expect(isSaid([LAMPS, 5], [LAMPS, 4])).toBe(false);
  expect(isSaid([LAMPS, null], [LAMPS, 4])).toBe(false);
  expect(isSaid([LIGHTS, 4], [LAMPS, 4])).toBe(false);
  expect(isSaid([LAMPS, 4], [LAMPS], ["Kocmyrzowska"])).toBe(false);
});
