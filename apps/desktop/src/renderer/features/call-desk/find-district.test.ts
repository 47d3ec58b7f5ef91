import { expect, test } from "vitest";
import rows from "../../../../../../resources/data/districts.json";
import { findDistricts } from "./find-district";

const districts = rows.map(({ number, roman, name, aliases }) => ({ number, roman, name, aliases }));
const found = (typed: string) => findDistricts(districts, typed).map((district) => district.number);

test.each([
  ["8", 8],
  ["VIII", 8],
  ["viii", 8],
  ["dęb", 8],
  ["debniki", 8],
  ["Ruczaj", 8],
  ["huta", 18],
  ["nowa huta", 18],
  ["kazimierz", 1],
  ["kurdwanow", 11],
  ["1", 1],
  ["I", 1],
])("“%s” is district %i first", (typed, number) => {
  expect(found(typed)[0]).toBe(number);
});

test("Prądnik is two districts, in the order of their numbers", () => {
  expect(found("Prądnik")).toEqual([3, 4]);
});

test("nothing typed offers all eighteen in their order, nonsense offers none", () => {
  expect(found(" ")).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
  expect(found("warszawa")).toEqual([]);
});
