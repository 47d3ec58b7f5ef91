import { expect, test } from "vitest";
import { byWords, fits } from "./by-words";

test("a unit is found by its symbol, by its name without diacritics, and by what it takes", () => {
  const roads = "ZDMK · Zarząd Dróg Miasta Krakowa jezdnie, chodniki, oświetlenie";
  for (const typed of ["zdmk", "zarzad drog", "drog zarz", "OSWIETL", ""]) expect(fits(roads, typed)).toBe(true);
  for (const typed of ["zieleń", "zdmk psy", "ogi"]) expect(fits(roads, typed)).toBe(false);
});

test("a group without a fitting option is not shown at all", () => {
  const options = [
    { group: "Proponowana", items: [{ value: "a", label: "ZZM" }] },
    { group: "Wszystkie", items: [{ value: "b", label: "ZDMK" }] },
  ].map(({ group, items }) => ({ group, items: items.map((item) => ({ ...item, disabled: false })) }));
  const filter = byWords((value) => (value === "b" ? "drogi" : "drzewa"));
  expect(filter({ options, search: "drog", limit: 9 })).toEqual([options[1]]);
});
