import { expect, test } from "vitest";
import { createAnalyzer } from "./analyze";
import { openDictionary } from "./morfologik/dictionary";
import { readDictionaryBytes, readNames } from "./testing";

const analyzer = createAnalyzer({ dictionary: openDictionary(readDictionaryBytes()), names: readNames() });

test.each([
  ["one endless word", "a".repeat(100_000)],
  ["words without diacritics", "zazolc gesla laki swiecace ".repeat(3_800)],
  ["emoji", "👩‍🚒🔥".repeat(14_000)],
  ["halves of characters", "\ud83d".repeat(100_000)],
  ["control signs", "\0\u0001\u202e".repeat(33_000)],
  ["signs that join", "1/".repeat(50_000)],
  ["dashes", "a-1".repeat(33_000)],
  ["marks", `a${"\u0301".repeat(100_000)}`],
  ["different words", Array.from({ length: 16_000 }, (_, at) => `sl${at.toString(36).replace(/\d/g, "o")}`).join(" ")],
])("100 kB of %s takes under a second", (_, text) => {
  const before = process.cpuUsage();
  analyzer.index(text);
  analyzer.query(text);
  // The time of the process, not of the clock: a busy machine makes one wait, not work.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});
