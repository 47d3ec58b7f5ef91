import { expect, test } from "vitest";
import synonyms from "../../../resources/search/card-synonyms.json" with { type: "json" };
import { createAnalyzer, createCardIndex, openDictionary } from "../src/index";
import { readDictionaryBytes, readNames } from "../src/testing";
import { openCards } from "./product";

const { cards, units } = openCards();
const analyzer = createAnalyzer({ dictionary: openDictionary(readDictionaryBytes()), names: readNames() });
const index = createCardIndex(analyzer, cards, { synonyms, units });
const first = (text: string) => index.search(text).hits[0];

test("every card of the demonstration is found first by its title, typed with or without diacritics", () => {
  for (const { key, title } of cards) {
    expect(first(title), title).toMatchObject({ key, reason: "title", isPartial: false });
    const plain = title.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
    expect(first(plain)?.key, plain).toBe(key);
  }
});

test("every symbol of the demonstration finds its card first, in every printed form", () => {
  const owners = cards.flatMap((card) => card.symbols.map((symbol) => ({ key: card.key, symbol })));
  expect(owners.length).toBeGreaterThan(40);
  for (const { key, symbol } of owners) {
    const [, letters = "", digits = ""] = /^(\p{L}+)-(\d+)$/u.exec(symbol) ?? [];
    expect(letters, symbol).not.toBe("");
    for (const printed of [
      symbol,
      `${letters} ${digits}`,
      `${letters}${digits}`.toLowerCase(),
      `${letters}-0${digits}`,
    ]) {
      expect(first(printed), printed).toMatchObject({ key, reason: "symbol" });
    }
  }
});

test("a unit finds its own cards, by symbol and by name", () => {
  for (const { key, unit } of cards) {
    for (const text of unit === null ? [] : [unit.symbol ?? unit.name, unit.name]) {
      const found = index.search(text, { limit: cards.length }).hits.filter((hit) => hit.reason === "unit");
      expect(
        found.map((hit) => hit.key),
        text,
      ).toContain(key);
    }
  }
});

test("every single word of a title finds something, also one that is mostly courtesy", () => {
  for (const { title } of cards) {
    for (const word of title.match(/\p{L}{3,}/gu) ?? []) expect(first(word), word).toBeDefined();
  }
});
