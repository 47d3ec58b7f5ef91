import { expect, test } from "vitest";
import { suggestFrom } from "./suggest-categories";
import { calls, catalog } from "./testing-catalog";

const suggest = suggestFrom(catalog);
const codes = (said: string) => suggest(said).map((category) => category.code);

test("of the calls as people speak them, the right category is among five in at least 85 of 100", () => {
  const found = calls.filter((call) => codes(call.text).includes(call.category ?? ""));
  expect(calls.length).toBeGreaterThan(300);
  expect(found.length / calls.length).toBeGreaterThanOrEqual(0.85);
});

test.each([
  ["nie świeci latarnia", "OS-01"],
  ["lampy nie swieca na calej ulicy", "OS-02"],
  ["czuć gaz na klatce schodowej", "WK-06"],
  ["dziura w jezdni", "DR-01"],
  ["dziury w chodniku", "DR-02"],
  ["nie odebrali smieci", "CZ-02"],
  ["pijany leży na przystanku i nie wstaje", "PB-02"],
  ["dziki na osiedlu", "ZW-04"],
  ["zastawiony wyjazd z bramy", "PK-02"],
  ["sąsiad pali w piecu śmieciami", "CZ-11"],
  ["nie ma pradu w calym bloku", "WK-07"],
  ["drzewo spadło na samochód", "ZL-01"],
])("“%s” is offered as %s among the first three", (words, code) => {
  expect(codes(words).slice(0, 3)).toContain(code);
});

test("a word that is only begun already finds its category", () => {
  expect(codes("parkom")).toContain("PK-05");
  expect(codes("graffi")).toContain("CZ-07");
});

test("a category named by its code stands first, in any spelling", () => {
  for (const code of ["DR-09", "dr 9", "DR09", "dr-9"]) expect(codes(code)[0]).toBe("DR-09");
});

test("nothing is offered for nothing, and for words that say nothing", () => {
  expect(codes("")).toEqual([]);
  expect(codes("dzień dobry, proszę pana, ja tu")).toEqual([]);
});
