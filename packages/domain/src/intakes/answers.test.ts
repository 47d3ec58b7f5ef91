import { expect, test } from "vitest";
import { unfitAnswers } from "./answers";

const QUESTIONS = [
  { key: "defect", type: "choice", options: [{ value: "missing" }, { value: "sunken" }] },
  { key: "someone-fell", type: "yes-no", options: [] },
  { key: "size", type: "text", options: [] },
];
const unfit = (key: string, code?: string) => unfitAnswers(QUESTIONS, [{ key, code }]);

test("a choice is one of its options, yes or no is yes or no", () => {
  expect(unfit("defect", "sunken")).toEqual([]);
  expect(unfit("defect", "purple")).toEqual(["defect"]);
  expect(unfit("someone-fell", "no")).toEqual([]);
  expect(unfit("someone-fell", "perhaps")).toEqual(["someone-fell"]);
});

test("words fit whatever they are, and so does an answer to what is not asked any more", () => {
  expect(unfit("size")).toEqual([]);
  expect(unfit("size", "large")).toEqual([]);
  expect(unfit("defect")).toEqual([]);
  expect(unfit("lamp", "4711")).toEqual([]);
});
