import { expect, test } from "vitest";
import { fits } from "./palette";

test("a few letters without diacritics find the Polish words", () => {
  expect(fits("uzyt", "Użytkownicy")).toBe(true);
  expect(fits("zarzad drog", "ZDMK · Zarząd Dróg Miasta Krakowa")).toBe(true);
  expect(fits("LODZ", "Łódź")).toBe(true);
});

test("every word has to begin one, in any order; nothing typed finds all", () => {
  expect(fits("dróg zarz", "Zarząd Dróg")).toBe(true);
  expect(fits("rząd", "Zarząd Dróg")).toBe(false);
  expect(fits("", "Zarząd Dróg")).toBe(true);
});
