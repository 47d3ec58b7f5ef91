import { expect, test } from "vitest";
import { type EventPlace, fitInArea } from "./event-area";

const at = (
  street: string | null,
  houseNumber: string | null = null,
  districtNumber: number | null = 16,
): EventPlace => ({
  districtNumber,
  street,
  houseNumber,
});
const onStreets = (...streets: string[]) => ({ districtNumbers: [], streets });

test("an event that names neither districts nor streets is of the whole city", () => {
  expect(fitInArea({ districtNumbers: [], streets: [] }, at(null, null, null))).toBe("here");
});

test.each<[string, EventPlace, string]>([
  ["Kocmyrzowska", at("ul. Kocmyrzowska", "7"), "here"],
  ["ulica Kocmyrzowska", at("kocmyrzowska"), "here"],
  ["Kocmyrzowska", at("Bulwarowa", "7"), "elsewhere"],
  ["Kocmyrzowska", at(null), "perhaps"],
  ["Kocmyrzowska 1–21", at("Kocmyrzowska", "21"), "here"],
  ["Kocmyrzowska 1-21", at("Kocmyrzowska", "12a/5"), "here"],
  ["Kocmyrzowska 1–21", at("Kocmyrzowska", "22"), "elsewhere"],
  ["Kocmyrzowska 1–21", at("Kocmyrzowska"), "perhaps"],
  ["Kocmyrzowska 3, 7a", at("Kocmyrzowska", "7A"), "here"],
  ["Kocmyrzowska 3, 7a", at("Kocmyrzowska", "7"), "elsewhere"],
  ["Kocmyrzowska 3, 7a", at("Kocmyrzowska", "3b"), "here"],
  ["al. 29 Listopada", at("Aleja 29 Listopada", "100"), "here"],
  ["al. 29 Listopada 10–20", at("al. 29 Listopada", "15"), "here"],
  ["al. 29 Listopada 10–20", at("al. 29 Listopada", "29"), "elsewhere"],
  ["Długa 3 i 5", at("Długa", "5"), "perhaps"],
  ["Długa 3 i 5", at("Długosza", "5"), "elsewhere"],
  ["os. Zgody 2", at("os. Zgody", "2"), "here"],
])("an event on %s: %j is %s", (street, place, fit) => {
  expect(fitInArea(onStreets(street), place)).toBe(fit);
});

test("districts and streets are added to each other, and what is not known yet leaves it open", () => {
  const area = { districtNumbers: [4], streets: ["Kocmyrzowska"] };
  expect(fitInArea(area, at("Bulwarowa", null, 4))).toBe("here");
  expect(fitInArea(area, at("Kocmyrzowska", null, 16))).toBe("here");
  expect(fitInArea(area, at("Bulwarowa", null, 16))).toBe("elsewhere");
  expect(fitInArea(area, at(null, null, 16))).toBe("perhaps");
  expect(fitInArea(area, at("Bulwarowa", null, null))).toBe("perhaps");
});
