import { expect, test } from "vitest";
import { blankRule } from "./rule-form";
import { sinceOpened } from "./since-opened";

const rule = { ...blankRule("a"), name: "Szyna" };
const other = { ...blankRule("b"), name: "Latarnia" };

test("a rule that stands in the draft as it was, and a new one that is not in it yet, are replaced by what was typed", () => {
  expect(sinceOpened({ rule, isNew: false }, [other, structuredClone(rule)])).toBeNull();
  expect(sinceOpened({ rule, isNew: true }, [other])).toBeNull();
});

test("a rule that somebody changed, deleted or kept first meanwhile is told before anything typed replaces it", () => {
  const changed = { ...rule, name: "Wystająca szyna" };
  expect(sinceOpened({ rule, isNew: false }, [changed, other])).toEqual({ now: changed });
  expect(sinceOpened({ rule, isNew: false }, [other])).toEqual({ now: null });
  expect(sinceOpened({ rule, isNew: true }, [changed])).toEqual({ now: changed });
});
