import { expect, test } from "vitest";
import { madeOnce } from "./made-once";

test("what is made of a text is made anew when another text comes, and only then", () => {
  let count = 0;
  const make = madeOnce((text) => ({ text, count: ++count }));
  const first = make("a");
  expect(make("a")).toBe(first);
  expect(make("b")).toEqual({ text: "b", count: 2 });
  expect(make("a")).toEqual({ text: "a", count: 3 });
});
