import { expect, test } from "vitest";
import { AIMS, ask, figuresOf } from "./measure";
import { openProduct } from "./product";
import { QUERIES } from "./queries";

const { tuning, exam } = QUERIES;
const { search, keys } = openProduct();

test("every answer is a card that there is, and every card is asked for in both parts", () => {
  const keysOf = (part: typeof exam) => [...new Set(part.flatMap(({ answers }) => answers))].toSorted();
  expect(keysOf(tuning)).toEqual(keys.toSorted());
  expect(keysOf(exam)).toEqual(keys.toSorted());
});

test("no query is in both parts, and a third of at least 250 is kept aside", () => {
  const asked = [...tuning, ...exam].map(({ query }) => query.toLowerCase());
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThanOrEqual(250);
  expect(exam.length).toBeGreaterThanOrEqual(Math.floor(asked.length / 3));
});

test("what a caller says finds the card that answers it: among the first three, and mostly first", () => {
  expect(figuresOf(ask(search, tuning)).recallAt3).toBeGreaterThanOrEqual(AIMS.recallAt3);
  const figures = figuresOf(ask(search, exam));
  expect(figures.recallAt3).toBeGreaterThanOrEqual(AIMS.recallAt3);
  expect(figures.recallAt1).toBeGreaterThanOrEqual(AIMS.recallAt1);
});
