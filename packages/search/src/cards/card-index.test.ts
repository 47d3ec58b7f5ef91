import { expect, test } from "vitest";
import { createAnalyzer } from "../analyze";
import { openDictionary } from "../morfologik/dictionary";
import { readDictionaryBytes, readNames } from "../testing";
import { type CardSearchOptions, createCardIndex } from "./card-index";
import { highlight } from "./highlight";
import { SAMPLE_CARDS, SAMPLE_SYNONYMS } from "./sample-cards";

const analyzer = createAnalyzer({ dictionary: openDictionary(readDictionaryBytes()), names: readNames() });
const open = () => createCardIndex(analyzer, SAMPLE_CARDS, { synonyms: SAMPLE_SYNONYMS });
const index = open();
const keys = (text: string, options?: CardSearchOptions) => index.search(text, options).hits.map((hit) => hit.key);
const sample = (key: string) => {
  const found = SAMPLE_CARDS.find((card) => card.key === key);
  if (found === undefined) throw new Error(`No sample ${key}`);
  return found;
};

test.each([
  ["inflected words", "wymieniam dowodu osobistym", "SA-10"],
  ["words without diacritics", "zajecie pasa drogowego", "ZDMK-27"],
  ["a lost card, as callers say it", "zgubiłem dowód", "SA:utrata"],
  ["a typo", "rejstracja auta", "KM-2"],
  ["two swapped letters", "odpsi aktu", "SC-18"],
  ["a typo in the word being typed", "rejstr", "KM-2"],
  ["the beginning of a word", "metr", "SC-18"],
  ["everyday words", "wymiana prawka", "KM-23"],
  ["a greeting before the matter", "dzień dobry, ja w sprawie dowodu, chciałbym wymienić", "SA-10"],
])("finds by %s", (_, text, key) => {
  expect(keys(text)[0]).toBe(key);
});

test.each(["SA-10", "sa10", "SA 10", "sa-010", "SA–10", " sa 010 ", "karta SA-10"])("%j is card SA-10", (printed) => {
  expect(index.search(printed).hits[0]).toMatchObject({ key: "SA-10", reason: "symbol", isPartial: false });
});

test("a symbol that is a card and a cell finds both, the card first", () => {
  const [card, cell] = index.search("SA-08").hits;
  expect(card).toMatchObject({ key: "SA-8", reason: "symbol" });
  expect(cell).toMatchObject({ key: "SA:konsument", reason: "cell" });
});

test("a symbol not yet typed to its end shows what it may become", () => {
  expect(keys("sa1")).toEqual(["SA-10"]);
  expect(keys("km 2")[0]).toBe("KM-2");
});

test.each([
  ["SA", ["SA-10", "SA:utrata", "SA-8", "SA:konsument"]],
  ["zdmk", ["ZDMK-27"]],
  ["w zarządzie dróg", ["ZDMK-27"]],
  ["urząd stanu cywilnego", ["SC-18"]],
])("%j lists the cards of the unit first", (text, expected) => {
  const { hits } = index.search(text);
  expect(hits.filter((hit) => hit.reason === "unit").map((hit) => hit.key)).toEqual(expected);
  expect(hits[0]?.reason).toBe("unit");
});

test("a whole title comes first, even before a unit with the same words", () => {
  for (const card of SAMPLE_CARDS) expect(keys(card.title)[0]).toBe(card.key);
});

test("a word that no card has lowers nothing out of sight, and is told", () => {
  expect(index.search("odpis aktu wodolotu").hits[0]).toMatchObject({ key: "SC-18", isPartial: true });
  expect(index.search("odpis aktu").hits[0]).toMatchObject({ key: "SC-18", isPartial: false });
});

test("the title weighs more than the body", () => {
  const { hits } = index.search("dowód osobisty");
  expect(hits.map((hit) => hit.key)).toEqual(["SA-10", "SA:utrata", "SC-18"]);
  expect(hits[2]?.reason).toBe("body");
});

test.each([
  ["ile kosztuje odpis aktu", "fees"],
  ["gdzie zarejestrować auto", "places"],
  ["jakie dokumenty do prawa jazdy", "documents"],
  ["ile się czeka na dowód", "deadline"],
  ["odpis aktu", null],
])("%j asks about %s", (text, section) => {
  expect(index.search(text).section).toBe(section);
});

test("a facet is counted over what the other facets let through", () => {
  const { facets, total } = index.search("", { filters: { unit: ["SA"], way: ["online"] } });
  expect(total).toBe(1);
  expect(facets.way).toEqual([
    { value: "in-person", count: 4 },
    { value: "online", count: 1 },
  ]);
  expect(facets.unit).toEqual([
    { value: "SA", count: 1 },
    { value: "SC", count: 1 },
  ]);
  expect(keys("", { filters: { area: ["vehicles", "civil-status"] } })).toEqual(["SC-18", "KM-2", "KM-23"]);
  expect(keys("dowód", { filters: { place: ["ul. Lubelska 29"] } })).toEqual(["SC-18"]);
});

test("nothing typed lists every card, the most opened first", () => {
  const own = open();
  own.setOpens(new Map([["KM-2", 30]]));
  expect(own.search("").hits[0]).toMatchObject({ key: "KM-2", reason: "listed" });
  expect(own.search("  ").total).toBe(SAMPLE_CARDS.length);
});

test("of two cards that fit alike, the one opened often comes first", () => {
  const own = open();
  own.setOpens(new Map([["KM-23", 200]]));
  expect(own.search("w").hits.length).toBeGreaterThan(0);
  own.replace({ ...sample("SA-8"), key: "A", symbols: [], title: "Zezwolenie na przejazd" });
  own.replace({ ...sample("SA-8"), key: "B", symbols: [], title: "Zezwolenie na przewóz", opens: 90 });
  expect(own.search("zezwolenie").hits.slice(0, 1)).toMatchObject([{ key: "B" }]);
});

test("a published revision takes the place of the one before, a withdrawn card is gone", () => {
  const own = open();
  own.replace({ ...sample("KM-2"), title: "Zmiana właściciela pojazdu" });
  expect(own.search("rejestracja").hits).toEqual([]);
  expect(own.search("właściciel").hits.map((hit) => hit.key)).toEqual(["KM-2"]);
  own.remove("KM-2");
  own.remove("KM-2");
  expect(own.search("właściciel pojazdu").hits.map((hit) => hit.key)).not.toContain("KM-2");
  expect(own.search("km2").hits.map((hit) => hit.reason)).not.toContain("title");
  for (let round = 0; round < 50; round++) own.replace({ ...sample("SA-10"), title: `Wydanie dowodu ${round}` });
  expect(own.search("wydanie dowodu").hits[0]?.key).toBe("SA-10");
  expect(own.search("").total).toBe(SAMPLE_CARDS.length - 1);
});

test("the inflected words are marked as they stand in the text", () => {
  const text = "Opłata za dowody: dowodem płaci się w kasie; prawo jazdy osobno";
  const marked = (query: string) =>
    highlight(text, index.search(query).marks).map(({ start, end }) => text.slice(start, end));
  index.replace({ ...sample("SA-10"), body: text });
  expect(marked("dowodu ")).toEqual(["dowody", "dowodem"]);
  expect(marked("prawko ")).toEqual(["prawo", "jazdy"]);
  expect(marked("ka")).toEqual(["kasie"]);
});
