import { expect, test } from "vitest";
import { decodeUtf8, encodeUtf8 } from "../utf8";
import { decodeBaseForm, type Encoder } from "./base-form";

test.each<[Encoder, string, string, string]>([
  ["NONE", "psów", "pies", "pies"],
  ["SUFFIX", "dziury", "Ba", "dziura"],
  ["PREFIX", "dziury", "ABa", "dziura"],
  ["PREFIX", "niezgłoszonych", "DGić", "zgłosić"],
  ["INFIX", "ayz", "AACbc", "abc"],
  ["INFIX", "aillent", "BBCr", "aller"],
])("%s turns %s with %s into %s", (encoder, form, code, lemma) => {
  expect(decodeUtf8(decodeBaseForm(encoder, encodeUtf8(form), encodeUtf8(code)))).toBe(lemma);
});

test.each<[Encoder, string]>([
  ["SUFFIX", "@dobry"],
  ["PREFIX", "A@dobry"],
  ["INFIX", "AA@dobry"],
])("%s with a count of everything replaces the whole form", (encoder, code) => {
  expect(decodeUtf8(decodeBaseForm(encoder, encodeUtf8("lepszy"), encodeUtf8(code)))).toBe("dobry");
});

test("a code that is cut short gives nothing", () => {
  expect(decodeBaseForm("PREFIX", [100], [65])).toEqual([]);
});
