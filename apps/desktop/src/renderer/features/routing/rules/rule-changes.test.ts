import { expect, test } from "vitest";
import { changesOf } from "./rule-changes";
import { blankRule } from "./rule-form";

const rule = (key: string, name = key) => ({ ...blankRule(key), name });

test("two lists are told apart by what was added, changed, removed and moved", () => {
  const theirs = [rule("a"), rule("b"), rule("c"), rule("d")];
  expect(changesOf(theirs, theirs)).toEqual({ added: [], changed: [], removed: [], isReordered: false });
  expect(changesOf(theirs, [rule("n"), rule("a"), rule("c", "other"), rule("d")])).toEqual({
    added: [rule("n")],
    changed: [{ before: rule("c"), after: rule("c", "other") }],
    removed: [rule("b")],
    isReordered: false,
  });
  expect(changesOf(theirs, [rule("b"), rule("a"), rule("c"), rule("d")]).isReordered).toBe(true);
});
