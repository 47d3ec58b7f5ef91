import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "./tokens";

const folded = (text: string) => tokenize(text).map((token) => token.folded);
const kinds = (text: string) => tokenize(text).map((token) => token.kind);

test("every token knows where it stands in what the person typed", () => {
  const text = "Dziura przy ul. Miodowej 3, KCK/2026/000123 👩‍🚒 ŚMIECI!";
  const seen = tokenize(text).map(({ start, end }) => text.slice(start, end));
  expect(seen).toEqual(["Dziura", "przy", "ul", "Miodowej", "3", "KCK/2026/000123", "ŚMIECI"]);
});

test.each([
  ["SA-10", ["sa10"]],
  ["SA–010", ["sa10"]],
  ["sa10", ["sa10"]],
  ["SA 10", ["sa", "10"]],
  ["KCK/2026/000123", ["kck/2026/000123"]],
  ["Miodowa 12/4", ["miodowa", "12/4"]],
  ["28a", ["28a"]],
  ["28 A", ["28", "a"]],
  ["program 500+", ["program", "500+"]],
  ["GK-05.5410.12.2026", ["gk05.5410.12.2026"]],
  ["o 10.30.Nie działa", ["o", "10.30", "nie", "dziala"]],
  ["i/lub", ["i", "lub"]],
  ["Bieżanów-Prokocim", ["biezanow", "prokocim"]],
  ["12-14", ["12", "14"]],
  ["w MOPS-ie i ZUS-u", ["w", "mops", "i", "zus"]],
  ["ZTP-brak kursu", ["ztp", "brak", "kursu"]],
])("%s is read as %j", (text, expected) => {
  expect(folded(text)).toEqual(expected);
});

test("a symbol is found by its pieces too", () => {
  expect(tokenize("KCK/2026/000123")).toMatchObject([{ kind: "symbol", parts: ["kck", "2026", "123"] }]);
  expect(tokenize("SA-10")).toMatchObject([{ kind: "symbol", parts: ["sa", "10"] }]);
  expect(tokenize("17")).toMatchObject([{ kind: "symbol", parts: [] }]);
});

test("abbreviations of addresses are known with and without their dot", () => {
  expect(kinds("ul. os al. pl. św nr ks. dr")).toEqual(Array(8).fill("abbreviation"));
  expect(kinds("gen. Okulickiego, im. Reymonta")).toEqual(["abbreviation", "word", "abbreviation", "word"]);
  expect(kinds("12 m. 4 lok. 2 bl. 7")).toEqual([
    "symbol",
    "abbreviation",
    "symbol",
    "abbreviation",
    "symbol",
    "abbreviation",
    "symbol",
  ]);
});

test("a word that only looks like an abbreviation stays a word", () => {
  expect(kinds("powiedz im, 5 m. głębokości, gen")).toEqual(["word", "word", "symbol", "word", "word", "word"]);
  expect(kinds("www.krakow.pl")).toEqual(["word", "word", "word"]);
});

test("tokens never overlap, lie inside the text and are never empty", () => {
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((all) => String.fromCharCode(...all));
  const near = fc.string({ unit: fc.constantFrom(..."aAłĘ1290-–/.+' \u0301\u00ad\ud83d\udc69"), maxLength: 200 });
  fc.assert(
    fc.property(fc.oneof(units, near, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      let last = 0;
      for (const { start, end, folded: form } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(form).not.toBe("");
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2_000 },
  );
});
