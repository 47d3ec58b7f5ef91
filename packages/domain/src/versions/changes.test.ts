import fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf } from "./changes";

const ask = (key: string, label: string, more: object = {}) => ({ key, label, stopper: null, options: [], ...more });

test("what is the same in both is not told, and nothing is as good as an empty text", () => {
  const version = { name: "Chodnik", advice: null, questions: [ask("defect", "Usterka")], synonyms: ["płyta"] };
  expect(changesOf(version, { ...structuredClone(version), advice: "" })).toEqual([]);
  expect(changesOf({ ...version, note: null }, version)).toEqual([]);
});

test("a field is told with what it said before and what it says now", () => {
  expect(changesOf({ name: "A", validTo: null }, { name: "B", validTo: "2026-12-31" })).toEqual([
    { of: "value", field: "name", before: "A", after: "B" },
    { of: "value", field: "validTo", before: null, after: "2026-12-31" },
  ]);
});

test("questions that came, went and were worded anew are told apart by their keys, wherever they stand", () => {
  const before = { questions: [ask("a", "Kolor"), ask("b", "Rozmiar"), ask("c", "Zapach")] };
  const after = { questions: [ask("d", "Dźwięk"), ask("a", "Barwa"), ask("c", "Zapach")] };
  expect(changesOf(before, after)).toEqual([
    {
      of: "list",
      field: "questions",
      removed: [before.questions[1]],
      added: [after.questions[0]],
      changed: [
        {
          before: before.questions[0],
          after: after.questions[1],
          changes: [{ of: "value", field: "label", before: "Kolor", after: "Barwa" }],
        },
      ],
      order: null,
    },
  ]);
});

test("another order alone is told as such, with all that stands in it now", () => {
  const [a, b] = [ask("a", "Kolor"), ask("b", "Rozmiar")];
  const list = { of: "list", removed: [], added: [], changed: [] };
  expect(changesOf({ questions: [a, b] }, { questions: [b, a] })).toEqual([
    { ...list, field: "questions", order: [b, a] },
  ]);
  expect(changesOf({ units: ["x", "y"] }, { units: ["y", "x"] })).toEqual([
    { ...list, field: "units", order: ["y", "x"] },
  ]);
});

test("what lies within a question is told by its own name, and an answer that is worded anew stays that answer", () => {
  const options = [{ value: "slab", label: "Płyta" }];
  const before = ask("a", "Usterka", { options });
  const stopper = { when: ["slab"], message: "Proszę odejść.", number: null };
  const after = ask("a", "Usterka", { options: [{ value: "slab", label: "Płyta betonowa" }], stopper });
  const [change] = changesOf({ questions: [before] }, { questions: [after] });
  const inner = change?.of === "list" ? change.changed[0]?.changes : undefined;
  expect(inner?.map(({ field }) => field)).toEqual(["stopper.when", "stopper.message", "options"]);
  expect(inner?.[2]).toMatchObject({ removed: [], added: [], changed: [{ changes: [{ field: "label" }] }] });
});

test("numbers, which have no key, are other numbers when anything of them differs", () => {
  const [one, two] = [
    { label: "Dyżurny", number: "986" },
    { label: "Dyżurny", number: "987" },
  ];
  expect(changesOf({ callNow: [one] }, { callNow: [two] })).toEqual([
    { of: "list", field: "callNow", removed: [one], added: [two], changed: [], order: null },
  ]);
});

test("whatever two versions say, they are told to differ exactly where one is not the other", () => {
  const row = fc.record({ key: fc.constantFrom("a", "b", "c"), label: fc.constantFrom("x", "y") });
  const rows = fc.uniqueArray(row, { selector: ({ key }) => key });
  const version = fc.record({ name: fc.constantFrom("A", "B"), rows });
  fc.assert(
    fc.property(version, version, (before, after) => {
      const isSame = JSON.stringify(before) === JSON.stringify(after);
      expect(changesOf(before, after).length === 0).toBe(isSame);
    }),
  );
});
