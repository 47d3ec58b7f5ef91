import { expect, test } from "vitest";
import { answersIn, answersText, answersToSend, answerTo, rebased, withAnswer } from "./answers-text";

const where = { key: "place-type", label: "Gdzie to jest?" };
const since = { key: "since", label: "Od kiedy?" };
const park = answerTo(where, "park", "park");
const before = answersText([park]);

test("what a form keeps is what it had; a draft of another make is never taken for no answers", () => {
  expect(answersIn(before)).toEqual([park]);
  for (const text of ["", "{", "[]", '{"answers":[1]}']) {
    expect(answersIn(text)).toBeNull();
    expect(answersToSend(text)).toBeUndefined();
  }
});

test("two words can be typed: the blank between them stays, and so do signs that the server will refuse", () => {
  const typed = withAnswer(before, [park], answerTo(since, "od "));
  expect(answersIn(typed)).toEqual([park, answerTo(since, "od ")]);
  const pasted = withAnswer(before, [park], answerTo(since, "\u202a600"));
  expect(answersToSend(pasted)).toEqual([park, answerTo(since, "\u202a600")]);
});

test("a second answer takes the place of the first; an emptied one stays in the form and is not sent", () => {
  const changed = withAnswer(before, [park], answerTo(where, "ulica", "street"));
  expect(answersIn(changed)).toEqual([answerTo(where, "ulica", "street")]);
  const emptied = withAnswer(before, [park], answerTo(where, ""));
  expect(answersIn(emptied)).toEqual([answerTo(where, "")]);
  expect(answersToSend(emptied)).toEqual([]);
});

test("a draft overwrites nothing that a colleague corrected and it left alone", () => {
  const draft = withAnswer(before, [park], answerTo(since, "od wczoraj"));
  const theirs = answerTo(where, "przystanek", "stop");
  expect(answersIn(rebased(draft, [theirs]))).toEqual([theirs, answerTo(since, "od wczoraj")]);
  expect(answersIn(rebased("of another make", [theirs]))).toEqual([theirs]);
});
