import { expect, test } from "vitest";
import { ask, figuresOf, reaches, toLine } from "./measure";

const found: Readonly<Record<string, readonly string[]>> = { first: ["A", "B"], third: ["C", "B", "A"], never: ["C"] };
const outcomesOf = (...asked: string[]) =>
  ask(
    (text) => found[text] ?? [],
    asked.map((query) => ({ query, answers: ["A"] })),
  );

test("an answer counts by the place where it stands, and not at all where it is missing", () => {
  expect(figuresOf(outcomesOf("first", "third", "never", "silence"))).toEqual({
    recallAt1: 1 / 4,
    recallAt3: 2 / 4,
    mrr: (1 + 1 / 3) / 4,
  });
});

test("any of several answers will do", () => {
  expect(ask(() => ["C", "B", "A"], [{ query: "", answers: ["A", "B"] }])).toMatchObject([{ place: 2 }]);
});

test("an aim that was just missed is not shown as reached", () => {
  const almost = { recallAt1: 0.8499, recallAt3: 0.9499, mrr: 0.29 };
  expect(toLine(almost)).toBe("recall@1 0.84 recall@3 0.94 mrr 0.29");
  expect(reaches(almost)).toBe(false);
  expect(reaches({ recallAt1: 0.85, recallAt3: 0.95, mrr: 0 })).toBe(true);
});
