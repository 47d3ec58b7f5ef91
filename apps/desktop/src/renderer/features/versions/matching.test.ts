import { expect, test } from "vitest";
import { matching } from "./matching";

const ROWS = ["DR-02 Uszkodzony chodnik", "PB-07 Pozostawiony bagaż", "WK-06 Zapach gazu", "WK-01 Łuk drogi"];
const found = (words: string) => matching(ROWS, words, (row) => [row]).map((row) => row.slice(0, 5));

test.each([
  ["gaz", ["WK-06"]],
  ["luk", ["WK-01"]],
  ["wk-06", ["WK-06"]],
  ["chod uszk", ["DR-02"]],
  ["chodnik gaz", []],
  [" ", ["DR-02", "PB-07", "WK-06", "WK-01"]],
])("%s finds what has each of its words at the beginning of one", (words, expected) => {
  expect(found(words)).toEqual(expected);
});
