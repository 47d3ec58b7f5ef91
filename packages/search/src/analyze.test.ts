import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyzer, type QueryWord, type Term } from "./analyze";
import { fold } from "./fold";
import { INFLECTED, INFLECTED_NAMES } from "./inflected-forms";
import { openDictionary } from "./morfologik/dictionary";
import { readDictionaryBytes, readNames } from "./testing";

const dictionary = openDictionary(readDictionaryBytes());
const synonyms = [
  ["prawko", "prawo jazdy"],
  ["500+", "800+"],
  ["śmieci", "odpady"],
];
const analyzer = createAnalyzer({ dictionary, names: readNames(), synonyms });

/** What PostgreSQL does with the two, in four lines. */
function finds(query: string, text: string): boolean {
  const lexemes = [...new Set(analyzer.index(text).map((term) => term.lexeme))];
  return analyzer
    .query(query)
    .every((word) =>
      word.alternatives.some((alternative) =>
        alternative.kind === "phrase"
          ? alternative.words.every((any) => any.some((lexeme) => lexemes.includes(lexeme)))
          : lexemes.some(
              (lexeme) =>
                lexeme === alternative.lexeme || (alternative.isPrefix && lexeme.startsWith(alternative.lexeme)),
            ),
      ),
    );
}
const lexemes = (words: readonly QueryWord[]) =>
  words.map((word) => word.alternatives.flatMap((found) => (found.kind === "lexeme" ? [found.lexeme] : [])));
const weights = (terms: readonly Term[]) => Object.fromEntries(terms.map((term) => [term.lexeme, term.weight]));

test.each([
  ["latarnie na Kazimierzu", "Nie świeci latarnia, ul. Miodowa 3, Kazimierz"],
  ["latarnia", "latarni przy przejściu nie ma"],
  ["swieci latarni", "Nie świeciła się żadna z latarń"],
  ["psy bez smyczy", "Pies biega bez smyczy po Plantach"],
  ["psow", "pies"],
  ["łąka", "nieskoszona laka w parku"],
  ["łąki", "wykoszono laki przy wisle"],
  ["krowodrzy", "Krowodrza, róg Królewskiej"],
  ["kurdwanowie dziura", "DZIURY W JEZDNI NA KURDWANÓW"],
  ["Nowej Hucie", "Nowa Huta, plac Centralny"],
  ["ul. Miodowa 12", "na ulicy Miodowej 12/4"],
  ["ulica Miodowa", "Miodowa 3"],
  ["św. Jana", "róg świętego Jana i Floriańskiej"],
  ["świętego Jana", "ul. Św. Jana 5"],
  ["sa 10", "karta SA-10"],
  ["sa10", "karta SA 10"],
  ["SA-010", "karta sa10"],
  ["SA", "karta SA-10"],
  ["gdzie sa kosze", "gdzie są kosze"],
  ["MOPS", "byłem w MOPS-ie"],
  ["KCK/2026/000123", "zgłoszenie KCK/2026/000123"],
  ["KCK/2026/", "zgłoszenie KCK/2026/000123"],
  ["123", "zgłoszenie KCK/2026/000123"],
  ["prawo jazdy", "wymiana prawka"],
  ["prawkiem", "prawa jazdy kategorii B"],
  ["500+", "wniosek o 800+"],
  ["wywóz odpadów", "nie wywieźli śmieci, wywóz był wczoraj"],
  ["lata", "latarnia"],
])("%j finds %j", (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ["latarnia Podgórze", "latarnia, Kazimierz"],
  ["lata ", "latarnia"],
  ["Miodowa 12", "Miodowa 3"],
  ["prawo jazdy", "prawo budowlane"],
  ["SA-10", "SA-1"],
  ["SA ", "są kosze"],
])("%j does not find %j", (query, text) => {
  expect(finds(query, text)).toBe(false);
});

test("how a word was found is told by its weight", () => {
  expect(weights(analyzer.index("dziury"))).toEqual({ dziury: "A", dziura: "B" });
  expect(weights(analyzer.index("laki"))).toMatchObject({ laki: "A", lak: "B", laka: "B" });
  expect(weights(analyzer.index("psow"))).toEqual({ psow: "A", pies: "C" });
});

test("only where diacritics were left out are they guessed", () => {
  expect(weights(analyzer.index("lata"))).toHaveProperty("latac");
  expect(weights(analyzer.index("laty"))).toMatchObject({ lata: "C" });
  expect(weights(analyzer.index("laty, żaden"))).not.toHaveProperty("lata");
});

test("entries point at the words as they stand in the text", () => {
  const text = "Dziury na ul. Miodowej";
  expect(analyzer.index(text).map((term) => [term.lexeme, term.position, text.slice(term.start, term.end)])).toEqual([
    ["dziury", 1, "Dziury"],
    ["dziura", 1, "Dziury"],
    ["ul", 3, "ul"],
    ["ulica", 3, "ul"],
    ["miodowej", 4, "Miodowej"],
    ["miodowy", 4, "Miodowej"],
  ]);
});

test("a query insists on no word that says nothing, unless there is no other", () => {
  expect(lexemes(analyzer.query("nie ma na ulicy wody "))).toEqual([["wody", "woda"]]);
  expect(lexemes(analyzer.query("ulica "))).toEqual([["ulica"]]);
  expect(analyzer.query("")).toEqual([]);
  expect(analyzer.query(" ?! ")).toEqual([]);
});

test("forms of words and names, with or without diacritics, find a text that has the base form, 97 % and more", () => {
  const pairs = Object.entries({ ...INFLECTED, ...INFLECTED_NAMES }).flatMap(([lemma, forms]) =>
    forms.map((form) => ({ lemma, form })),
  );
  expect(Object.values(INFLECTED).flat().length).toBeGreaterThanOrEqual(114);
  const missed = pairs.filter(({ lemma, form }) => !finds(`${form} `, lemma));
  const missedPlain = pairs.filter(({ lemma, form }) => !finds(`${fold(form)} `, lemma));
  expect(missed.length / pairs.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.03);
  expect(missedPlain.length / pairs.length, JSON.stringify(missedPlain)).toBeLessThanOrEqual(0.03);
});

test("the supplement declines every name it holds", () => {
  for (const [name, forms] of Object.entries(readNames())) {
    expect(name).toMatch(/^\p{L}+$/u);
    for (const form of forms) expect(finds(`${form} `, name), `${form} → ${name}`).toBe(true);
  }
});

test("any text finds itself, and no text is refused", () => {
  const strange = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    strange,
    fc.string({ unit: fc.constantFrom(..."aąłZ10-/.+'\\ \0\ud83d") }),
  );
  fc.assert(
    fc.property(text, (written) => {
      expect(finds(written, written) || isOnlyStopWords(written)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

/** Words like "na" are in no index, so a query of nothing else finds only what begins with it. */
function isOnlyStopWords(text: string): boolean {
  return analyzer.index(text).length === 0;
}
