import type { MassEventView } from "@kck/contracts";
import { expect, test } from "vitest";
import { fitOf, type MatterPlace, rankEvents } from "./fit-of-event";
import { someCategory } from "./testing";

const LAMP = someCategory();
const OTHER = "0198c0de-0000-7000-8000-000000000099";
const matter = (districtNumber: number | null, category: MatterPlace["category"] = LAMP, street = "") => ({
  category,
  place: { districtNumber, street, houseNumber: "" },
});
const event = (categoryId: string | null, ...districtNumbers: number[]) => ({
  categoryId: categoryId as MassEventView["categoryId"],
  districtNumbers,
  streets: [] as string[],
});

test.each([
  ["its own category", LAMP.id],
  ["the group above it", LAMP.parentId],
])("an event of %s fits in each of its districts, and nowhere else", (_which, categoryId) => {
  expect(fitOf(event(categoryId, 4, 5), matter(5))).toBe("here");
  expect(fitOf(event(categoryId, 4, 5), matter(6))).toBe("elsewhere");
});

test("an event that names no district is of the whole city, also of a place that is not known yet", () => {
  expect(fitOf(event(LAMP.id), matter(9))).toBe("here");
  expect(fitOf(event(LAMP.id), matter(null))).toBe("here");
});

test("while the district is not known, an event of the category may be the one", () => {
  expect(fitOf(event(LAMP.id, 4), matter(null))).toBe("perhaps");
});

test("an event on a street fits there alone, and may be the one while no street is typed", () => {
  const onStreet = { ...event(LAMP.id), streets: ["ul. Kocmyrzowska"] };
  expect(fitOf(onStreet, matter(16, LAMP, "Kocmyrzowska"))).toBe("here");
  expect(fitOf(onStreet, matter(16, LAMP, "Bulwarowa"))).toBe("elsewhere");
  expect(fitOf(onStreet, matter(16))).toBe("perhaps");
});

test("neither another category fits, nor a matter without one", () => {
  expect(fitOf(event(OTHER, 4), matter(4))).toBe("elsewhere");
  expect(fitOf(event(OTHER), { category: undefined, place: matter(4).place })).toBe("elsewhere");
  expect(fitOf(event(OTHER), matter(4, { ...LAMP, parentId: null }))).toBe("elsewhere");
});

test("what fits stands first, and what fits alike stays in its order", () => {
  const [far, near, newest] = [event(OTHER), event(LAMP.id, 4), event(LAMP.parentId)];
  expect(rankEvents([far, near, newest], matter(4)).map((one) => one.event)).toEqual([near, newest, far]);
  expect(rankEvents([far, near, newest], matter(null)).map(({ fit }) => fit)).toEqual(["here", "perhaps", "elsewhere"]);
});
