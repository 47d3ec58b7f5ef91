import { expect, test } from "vitest";
import { freeKey } from "./free-key";

test.each([
  ["Kolor słupa", [], "kolor-slupa"],
  ["Kolor słupa", ["kolor-slupa", "kolor-slupa-2"], "kolor-slupa-3"],
  ["Żółć: źdźbło?", [], "zolc-zdzblo"],
  ["…", ["x"], "x-2"],
  [`${"a".repeat(49)} b`, [], "a".repeat(49)],
])("%s, with %j taken, is called %s", (label, taken, key) => {
  expect(freeKey(label, new Set(taken))).toBe(key);
});
