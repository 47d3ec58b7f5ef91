import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, hasDiacritics } from "./fold";

/** Any text at all: every code point, halves of characters, control signs. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

test("two people who type the same word differently have typed the same", () => {
  expect(fold("Zażółć GĘŚLĄ jaźń")).toBe("zazolc gesla jazn");
  expect(fold("Łódź".normalize("NFD"))).toBe("lodz");
  expect(fold("biało–czerwony Kraków")).toBe("bialo czerwony krakow");
  expect(fold("zgło\u00adszenie")).toBe("zgloszenie");
});

test("folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2_000 },
  );
});

test("every single character of Unicode folds once and for all", () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const folded = fold(String.fromCodePoint(point));
    if (fold(folded) !== folded) expect.fail(`U+${point.toString(16)} folds twice`);
  }
});

test("an emoji is no diacritic", () => {
  expect(hasDiacritics("dziura ❤️ 👩‍🚒")).toBe(false);
  expect(hasDiacritics("ŁAWKA")).toBe(true);
  expect(hasDiacritics("ławka".normalize("NFD"))).toBe(true);
});
