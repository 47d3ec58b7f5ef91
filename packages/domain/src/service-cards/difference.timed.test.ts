import { expect, test } from "vitest";
import { differenceOf, type Sections } from "./difference";
import { CARD_SECTIONS, type CardSection } from "./sections";
import { compareWords } from "./words";

const EMPTY = Object.fromEntries(CARD_SECTIONS.map((section) => [section, ""])) as Record<CardSection, unknown>;
const card = (given: Partial<Record<CardSection, unknown>>): Sections => ({ ...EMPTY, ...given });

test("two long texts that share nothing, or almost nothing, are compared in a moment", () => {
  const long = (mark: string) => Array.from({ length: 10_000 }, (_, index) => `${mark}${index % 7}`).join(" ");
  const begin = performance.now();
  const pieces = compareWords(long("a"), long("b"));
  expect(performance.now() - begin).toBeLessThan(1_000);
  expect(
    pieces
      .filter(({ as }) => as === "added")
      .map(({ text }) => text)
      .join(""),
  ).toContain("b6");
});

test("the largest card that may be is compared with another in a moment", () => {
  const row = (mark: string, index: number) => ({
    question: `${mark} ${index} `.repeat(60),
    answer: mark.repeat(2_000),
  });
  const full = (mark: string) =>
    card({
      questions: Array.from({ length: 60 }, (_, index) => row(mark, index)),
      description: `${mark} .`.repeat(1_500),
    });
  const begin = performance.now();
  differenceOf(full("a"), full("b"));
  expect(performance.now() - begin).toBeLessThan(3_000);
});
