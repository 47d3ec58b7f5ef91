import fc from "fast-check";
import { expect, test } from "vitest";
import { type Alternative, createAnalyzer, type QueryWord, type Term } from "./analyze";
import { openDictionary } from "./morfologik/dictionary";
import { toTsquery, toTsvectorLiteral } from "./postgres";
import { readDictionaryBytes } from "./testing";
import { encodeUtf8 } from "./utf8";

const analyzer = createAnalyzer({
  dictionary: openDictionary(readDictionaryBytes()),
  synonyms: [["prawko", "prawo jazdy"]],
});
const term = (lexeme: string, position: number, weight: Term["weight"] = "A"): Term => ({
  lexeme,
  position,
  weight,
  start: 0,
  end: 0,
});
const word = (...alternatives: Alternative[]): QueryWord => ({ text: "", start: 0, end: 0, alternatives });
const plain = (lexeme: string, isPrefix = false): Alternative => ({ kind: "lexeme", lexeme, from: "form", isPrefix });

/** One quoted lexeme of PostgreSQL: inside, a quote or a backslash is always doubled. */
const QUOTED = /'(?:[^'\\]|''|\\\\)+'/g;

test("a text becomes what PostgreSQL indexes", () => {
  expect(toTsvectorLiteral(analyzer.index("Dziury, dziura"))).toBe("'dziury':1A 'dziura':1B,2A");
  expect(toTsvectorLiteral([])).toBe("");
});

test("a query becomes what PostgreSQL looks for", () => {
  expect(toTsquery(analyzer.query("dziury latarni"))).toBe("('dziury' | 'dziura') & ('latarni':* | 'latarnia')");
  expect(toTsquery(analyzer.query("prawko "))).toBe(
    "('prawko' | 'prawka' | (('prawo' | 'prawy') & ('jazdy' | 'jazda')))",
  );
  expect(toTsquery(analyzer.query("?!"))).toBeNull();
  expect(toTsquery([word()])).toBeNull();
});

test("quotes, backslashes and operators are letters like any other", () => {
  expect(toTsquery([word(plain("o'c\\ | !(:*"))])).toBe("'o''c\\\\ | !(:*'");
  expect(toTsvectorLiteral([term("o'c\\:1", 1)])).toBe("'o''c\\\\:1':1A");
  expect(toTsvectorLiteral([term("a\0\ud83db", 1)])).toBe("'a\ufffdb':1A");
});

test("a word with no lexeme left is passed over and does not break the rest", () => {
  expect(toTsquery([word(plain("\0")), word(plain("a"), plain(""))])).toBe("'a'");
});

test("positions, lexemes and the whole stay within PostgreSQL's limits", () => {
  expect(toTsvectorLiteral([term("a", 20_000), term("a", 30_000, "B"), term("b", 0)])).toBe("'a':16383A 'b':1A");
  const often = toTsvectorLiteral(Array.from({ length: 400 }, (_, at) => term("a", at + 1)));
  expect(often.split(",")).toHaveLength(255);
  const long = toTsvectorLiteral([term("ł".repeat(3_000), 1)]);
  expect(encodeUtf8(long.slice(1, long.indexOf("':"))).length).toBe(2_046);
  const whole = Array.from({ length: 100_000 }, (_, at) => term(`lexeme-number-${at}`, at));
  expect(encodeUtf8(toTsvectorLiteral(whole)).length).toBeLessThan(2_000_000);
});

test("no text can break out of its quotes", () => {
  const nasty = fc.string({ unit: fc.constantFrom(..."'\\:*&|!()<-> aA1,\0\ud83dł"), maxLength: 30 });
  const alternative = fc.oneof(
    fc.record({
      kind: fc.constant("lexeme" as const),
      lexeme: nasty,
      from: fc.constant("form" as const),
      isPrefix: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("phrase" as const),
      from: fc.constant("synonym" as const),
      words: fc.array(fc.array(nasty)),
    }),
  );
  const words = fc.array(
    fc.record({ text: nasty, start: fc.nat(), end: fc.nat(), alternatives: fc.array(alternative) }),
  );
  fc.assert(
    fc.property(words, (query) => {
      const skeleton = (toTsquery(query) ?? "X").replace(QUOTED, "X").replaceAll("X:*", "X");
      expect(skeleton).toMatch(/^[X ()&|]+$/);
      expect(skeleton).not.toMatch(/XX|\(\)|[&|] *[)&|]|\( *[&|]/);
    }),
    { numRuns: 3_000 },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, fc.integer())), (terms) => {
      const skeleton = toTsvectorLiteral(terms.map(([lexeme, position]) => term(lexeme, position))).replace(
        QUOTED,
        "X",
      );
      expect(skeleton).toMatch(/^(X:\d+A(,\d+A)*( |$))*$/);
    }),
    { numRuns: 3_000 },
  );
});
