import { expect, test } from "vitest";
import { answersIn, answersText, answerTo, withAnswer } from "./answers-text";

const where = { key: "place-type", label: "Gdzie to jest?" };
const park = answerTo(where, "park", "park");

test("what a form keeps is what it had; a draft of another make is no answers", () => {
  expect(answersIn(answersText([park]))).toEqual([park]);
  for (const text of ["", "{", '"park"', '[{"key":"a"}]']) expect(answersIn(text)).toEqual([]);
});

test("a second answer to one question takes the place of the first, and one of no words takes it away", () => {
  const since = answerTo({ key: "since", label: "Od kiedy?" }, "od wczoraj");
  const both = answersIn(withAnswer([park], since));
  expect(both).toEqual([park, since]);
  expect(answersIn(withAnswer(both, answerTo(where, "ulica", "street")))).toEqual([
    since,
    { ...where, value: "ulica", code: "street" },
  ]);
  expect(answersIn(withAnswer(both, answerTo(where, "")))).toEqual([since]);
});
