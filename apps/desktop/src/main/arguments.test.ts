import { expect, test } from "vitest";
import { CHANNELS, parseArguments } from "./arguments";

test("a message of the right shape is read as it is", () => {
  expect(parseArguments("kck:drafts.save", ["key", "text"])).toEqual(["key", "text"]);
  expect(parseArguments("kck:drafts.list", [])).toEqual([]);
  expect(parseArguments("kck:zoom", ["in"])).toEqual(["in"]);
});

test.each([
  ["kck:drafts.save", ["key"]],
  ["kck:drafts.save", ["key", "text", "more"]],
  ["kck:drafts.save", ["key", 7]],
  ["kck:drafts.save", ["", "text"]],
  ["kck:drafts.save", ["k".repeat(201), "text"]],
  ["kck:drafts.save", ["key", "x".repeat(2_000_001)]],
  ["kck:drafts.load", [["key"]]],
  ["kck:drafts.load", [{ toString: () => "key" }]],
  ["kck:set-language", ["de"]],
  ["kck:set-language", ["__proto__"]],
  ["kck:zoom", [1.5]],
] as const)("a message of another shape is refused: %s %#", (channel, args) => {
  expect(parseArguments(channel, args)).toBeNull();
});

test("no channel takes more than it names", () => {
  for (const channel of CHANNELS) expect(parseArguments(channel, ["pl", "in", "text", "more"])).toBeNull();
});
