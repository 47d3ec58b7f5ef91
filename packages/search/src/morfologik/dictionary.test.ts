import fc from "fast-check";
import { expect, test } from "vitest";
import { INFLECTED } from "../inflected-forms";
import { readDictionaryBytes, readInfo } from "../testing";
import { decodeUtf8 } from "../utf8";
import { openAutomaton } from "./automaton";
import { openDictionary } from "./dictionary";
import { parseInfo } from "./info";

const separator = ";".charCodeAt(0);
const bytes = readDictionaryBytes();
const dictionary = openDictionary(bytes, parseInfo(readInfo()));

test.each([
  ["psów", ["pies"]],
  ["najlepszego", ["dobry"]],
  ["świadczeń", ["świadczenie"]],
  ["lata", ["lato", "rok", "latać"]],
  ["KRAKOWIE", ["Kraków"]],
  ["niezgłoszonych", ["zgłosić"]],
  ["Poznaniu", ["Poznań", "poznać"]],
  ["mam", ["mieć", "mama", "mamić"]],
])("%s has among its base forms %j", (form, lemmas) => {
  expect(dictionary.lemmas(form)).toEqual(expect.arrayContaining(lemmas));
});

test.each(["xyzzy", "", " ", ";", "dziura;dziura", "\ud83d", "a".repeat(49)])("%j is no word, and says so", (form) => {
  expect(dictionary.lemmas(form)).toEqual([]);
  expect(dictionary.restore(form)).toEqual([]);
});

test.each([
  ["swiadczen", ["świadczeń"]],
  ["psow", ["psów"]],
  ["zlozyc", ["złożyć"]],
  ["laka", ["łąka", "laka"]],
  ["krakow", ["Kraków"]],
  ["zgłoszen", ["zgłoszeń"]],
])("%s typed without diacritics may be %j", (typed, words) => {
  expect(dictionary.restore(typed)).toEqual(expect.arrayContaining(words));
});

test("a diacritic that was typed is kept", () => {
  expect(dictionary.restore("łaka")).not.toContain("laka");
});

test("at least 114 forms of municipal words, 97 % of them find their base form", () => {
  const pairs = Object.entries(INFLECTED).flatMap(([lemma, forms]) => forms.map((form) => ({ lemma, form })));
  const missed = pairs.filter(({ lemma, form }) => !dictionary.lemmas(form).includes(lemma));
  expect(pairs.length).toBeGreaterThanOrEqual(114);
  expect(missed.length / pairs.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.03);
});

test("any of 5,000 random entries is found, and all but a few base forms are entries of their own", () => {
  const automaton = openAutomaton(bytes);
  const arcsOf = (node: number) => {
    const arcs: number[] = [];
    for (let arc = automaton.first(node); arc !== 0; arc = automaton.next(arc)) arcs.push(arc);
    return arcs;
  };
  const entry = fc.array(fc.nat(), { minLength: 60, maxLength: 60 }).map((choices) => {
    const path: number[] = [];
    let node = automaton.root;
    for (const choice of choices) {
      const arcs = arcsOf(node);
      const arc = arcs[choice % arcs.length] ?? 0;
      if (automaton.label(arc) === separator) break;
      path.push(automaton.label(arc));
      node = automaton.target(arc);
    }
    return decodeUtf8(path);
  });
  const entries = fc.sample(entry, 5_000);
  const lemmas = entries.flatMap((form) => {
    expect(dictionary.lemmas(form), form).not.toEqual([]);
    return dictionary.lemmas(form);
  });
  const known = lemmas.filter((lemma) => dictionary.lemmas(lemma).includes(lemma));
  expect(known.length / lemmas.length).toBeGreaterThan(0.95);
});

test("a file that is no dictionary is refused, and a damaged one never hangs", () => {
  expect(() => openDictionary(new Uint8Array())).toThrow("CFSA2");
  expect(() => openDictionary(new TextEncoder().encode("\\fsa5"))).toThrow("CFSA2");
  const damage = fc.array(fc.tuple(fc.integer({ min: 40, max: 4_000 }), fc.nat(255)), { maxLength: 50 });
  fc.assert(
    fc.property(damage, fc.integer({ min: 8, max: 6_000 }), (changes, length) => {
      const broken = bytes.slice(0, length);
      for (const [at, value] of changes) if (at < length) broken[at] = value;
      const opened = openDictionary(broken);
      for (const word of ["dziury", "psow", "śmieci"]) {
        opened.lemmas(word);
        opened.restore(word);
      }
    }),
    { numRuns: 300 },
  );
});

test("an info file in another encoding or with an unknown encoder is refused", () => {
  expect(parseInfo(readInfo())).toEqual({ separator: ";", encoder: "PREFIX" });
  expect(() => parseInfo("fsa.dict.encoding=iso-8859-2\nfsa.dict.separator=+")).toThrow("UTF-8");
  expect(() => parseInfo("fsa.dict.encoding=utf-8\nfsa.dict.separator=+\nfsa.dict.encoder=zip")).toThrow("encoder");
});
