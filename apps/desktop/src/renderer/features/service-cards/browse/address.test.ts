import { expect, test } from "vitest";
import { changedAddress, filtersOf, isFilteredAddress, readCardsAddress, withoutFilters } from "./address";

test("an address that makes no sense leaves out what it does not understand and keeps the rest", () => {
  const raw = { list: "nowhere", words: 10, area: ["vehicles"], cell: "SA-08", sort: "title", else: 1 };
  expect(readCardsAddress(raw)).toEqual({ words: "10", area: ["vehicles"], sort: "title" });
});

test("the list that everybody has, and filters that filter nothing, do not stand in the address", () => {
  expect(readCardsAddress({ list: "published", words: "", area: [], unit: ["SA"] })).toEqual({ unit: ["SA"] });
  expect(changedAddress({ unit: ["SA"], words: "dowód" }, { unit: [] })).toEqual({ words: "dowód" });
});

test("facets are told to the search, and all filters can be taken away in one step", () => {
  const address = readCardsAddress({
    list: "draft",
    words: "dowód",
    area: ["identity"],
    way: ["online"],
    sort: "title",
  });
  expect(filtersOf(address)).toEqual({ area: ["identity"], way: ["online"] });
  expect(isFilteredAddress(address)).toBe(true);
  expect(withoutFilters(address)).toEqual({ list: "draft", sort: "title" });
  expect(isFilteredAddress(withoutFilters(address))).toBe(false);
});
