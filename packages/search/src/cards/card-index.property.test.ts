import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyzer } from "../analyze";
import { openDictionary } from "../morfologik/dictionary";
import { readDictionaryBytes, readNames } from "../testing";
import { createCardIndex } from "./card-index";
import { highlight } from "./highlight";
import { SAMPLE_CARDS, SAMPLE_SYNONYMS } from "./sample-cards";

const analyzer = createAnalyzer({ dictionary: openDictionary(readDictionaryBytes()), names: readNames() });
const index = createCardIndex(analyzer, SAMPLE_CARDS, { synonyms: SAMPLE_SYNONYMS });
const keys = new Set(SAMPLE_CARDS.map((card) => card.key));

const strange = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const near = fc.string({ unit: fc.constantFrom(..."dowóa łZ10-/.+'\\ \0\ud83d") });
const spoken = fc
  .array(fc.constantFrom("dowód", "prawka", "sa10", "SA", "ile", "kosztuje", "aktu", "zarząd", "dróg", "osobisty"))
  .map((words) => words.join(" "));
const anyText = fc.oneof(fc.string({ unit: "binary" }), strange, near, spoken);

test("ten thousand texts of any kind are answered with cards that exist, in order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { hits, total, marks } = index.search(text);
      expect(total).toBeGreaterThanOrEqual(hits.length);
      expect(hits.every((hit) => keys.has(hit.key))).toBe(true);
      for (const [at, hit] of hits.entries()) expect(hit.score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
      for (const { start, end } of highlight(text, marks)) expect(end).toBeGreaterThan(start);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test.each([
  ["one endless word", "a".repeat(100_000)],
  ["one endless symbol", "A1".repeat(50_000)],
  ["symbols", "SA-10 ".repeat(16_000)],
  ["emoji", "👩‍🚒🔥".repeat(14_000)],
  ["halves of characters", "\ud83d".repeat(100_000)],
  ["control signs", "\0\u0001\u202e".repeat(33_000)],
  ["dashes", "a-1".repeat(33_000)],
  ["marks", `a${"\u0301".repeat(100_000)}`],
  ["words with a typo", "dowud osobisti prwao jazy ".repeat(4_000)],
  ["questions", "ile kosztuje gdzie ".repeat(5_000)],
])("100 kB of %s takes no longer than a line", (_, text) => {
  index.search(text);
  const { user, system } = process.cpuUsage();
  index.search(text);
  const spent = process.cpuUsage({ user, system });
  expect((spent.user + spent.system) / 1_000).toBeLessThan(250);
});

/** The ways in which people print and type a symbol. */
const printed = fc.record({
  sign: fc.constantFrom("-", "", " ", "–", "‑", " - ", "."),
  zeros: fc.integer({ min: 0, max: 3 }),
  isSmall: fc.boolean(),
  around: fc.constantFrom("", " ", "karta ", "nr "),
});

test("every card is found first by its own symbol, however it is printed", () => {
  const symbols = SAMPLE_CARDS.flatMap((card) => card.symbols.map((symbol) => ({ key: card.key, symbol })));
  fc.assert(
    fc.property(fc.constantFrom(...symbols), printed, ({ key, symbol }, { sign, zeros, isSmall, around }) => {
      const [letters = "", digits = ""] = symbol.split("-");
      const typed = `${around}${isSmall ? letters.toLowerCase() : letters}${sign}${"0".repeat(zeros)}${digits}`;
      expect(index.search(typed).hits[0], typed).toMatchObject({ key, reason: "symbol" });
    }),
    { numRuns: 1_000 },
  );
});

test("cards that come and go leave the index as if they had always been so", () => {
  const change = fc.tuple(fc.constantFrom(...SAMPLE_CARDS), fc.boolean());
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), spoken, (changes, text) => {
      const own = createCardIndex(analyzer, SAMPLE_CARDS, { synonyms: SAMPLE_SYNONYMS });
      const left = new Map(SAMPLE_CARDS.map((card) => [card.key, card]));
      for (const [card, isKept] of changes) {
        left.delete(card.key);
        if (isKept) {
          left.set(card.key, card);
          own.replace(card);
        } else own.remove(card.key);
      }
      const anew = createCardIndex(analyzer, [...left.values()], { synonyms: SAMPLE_SYNONYMS });
      expect(own.search(text).facets).toEqual(anew.search(text).facets);
      expect(own.search(text).hits.map(({ key }) => key)).toEqual(anew.search(text).hits.map(({ key }) => key));
    }),
    { numRuns: 200 },
  );
});
