import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAddress } from "./address";
import type { Address } from "./address-parts";

const NAMES = {
  kind: "streetKind",
  street: "street",
  number: "houseNumber",
  to: "rangeEnd",
  flat: "flat",
  junction: "junctionStreet",
  lamp: "lamp",
  stop: "stop",
  code: "postalCode",
  rest: "rest",
} as const satisfies Record<string, keyof Address>;

const table = readFileSync(new URL("address.table.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" => ") as [typed: string, parts: string]);

const inWords = (address: Address) =>
  Object.entries(NAMES)
    .flatMap(([name, part]) => (address[part] === null ? [] : [`${name}=${address[part]}`]))
    .join("; ");

test("the table has at least 150 lines, each of them once", () => {
  expect(table.length).toBeGreaterThanOrEqual(150);
  expect(new Set(table.map(([typed]) => typed)).size).toBe(table.length);
});

test.each(table)("“%s” is %s", (typed, parts) => {
  expect(inWords(parseAddress(typed))).toBe(parts);
});

const letters = (text: string) => (text.toUpperCase().match(/[\p{L}\p{N}]/gu) ?? []).toSorted().join("");
const kept = ({ written: _, streetKind: __, signs, ...parts }: Address) =>
  [...Object.values(parts).filter((part) => part !== null), ...signs].join(" ");

const word = fc.constantFrom(
  ...new Set(table.flatMap(([typed]) => typed.split(" "))),
  ...["Długa", "przy", "12", "4a", "/", ",", "os.", "ul.", "nr", "róg", "i", "m.", "31-147", "Kraków,", "303", "–"],
);
const line = fc.array(word, { maxLength: 9 }).map((words) => words.join(" "));

test("every word that was typed is found again in one of the parts", () => {
  fc.assert(
    fc.property(line, (typed) => {
      expect(letters(kept(parseAddress(typed)))).toBe(letters(typed));
    }),
    { numRuns: 3_000 },
  );
  const both = [
    "Długa x Basztowa / Pawia",
    "Długa / Basztowa x Pawia",
    "Długa / Basztowa, x 3",
    "DŁUGA OD 5 DO 40",
    "Długa 5 Do 40,",
  ];
  for (const typed of [...table.map(([line]) => line), ...both]) {
    expect(letters(kept(parseAddress(typed)))).toBe(letters(typed));
  }
});

test("in the fields of a form nothing is lost but the words that say what another is", () => {
  fc.assert(
    fc.property(line, (typed) => {
      const { written, signs } = parseAddress(typed);
      const shown = letters(Object.values(written).join(" ")).split("");
      const allowed = letters(signs.join(" ")).split("");
      for (const letter of letters(typed)) {
        const at = shown.indexOf(letter);
        if (at >= 0) shown.splice(at, 1);
        else {
          const sign = allowed.indexOf(letter);
          expect(sign, `${letter} of ${typed}`).toBeGreaterThanOrEqual(0);
          allowed.splice(sign, 1);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

test("whatever is typed gets an answer, with every letter and digit of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      expect(letters(kept(parseAddress(typed)))).toBe(letters(typed));
    }),
    { numRuns: 1_000 },
  );
});
