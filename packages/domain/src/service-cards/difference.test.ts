import fc from "fast-check";
import { expect, test } from "vitest";
import { changedSections, differenceOf, isSensitiveChange, type Sections } from "./difference";
import { CARD_SECTIONS, type CardSection } from "./sections";

const EMPTY = Object.fromEntries(CARD_SECTIONS.map((section) => [section, ""])) as Record<CardSection, unknown>;
const card = (given: Partial<Record<CardSection, unknown>> = {}): Sections => ({
  ...EMPTY,
  deadline: { words: "", rule: null },
  fees: [],
  documents: [],
  notOurs: null,
  ...given,
});
const of = (section: CardSection, before: unknown, after: unknown) => {
  const found = differenceOf(card({ [section]: before }), card({ [section]: after })).find(
    (difference) => difference.section === section,
  );
  return found ?? expect.fail("a section is missing");
};
const fee = (title: string, amountGrosze: number, account: string | null = null) => ({
  title,
  amountGrosze,
  words: null,
  form: null,
  account,
  mark: "V",
});

test("every section comes in the order of reading, and an equal text changes none", () => {
  const same = differenceOf(card({ title: "Dowód" }), card({ title: "Dowód" }));
  expect(same.map(({ section }) => section)).toEqual([...CARD_SECTIONS]);
  expect(same.every(({ isChanged }) => !isChanged)).toBe(true);
});

test("a changed sum stands beside the old one, in the row that it belongs to", () => {
  const { rows } = of(
    "fees",
    [fee("Odpis skrócony", 2_200), fee("Odpis zupełny", 3_300)],
    [fee("Odpis skrócony", 2_200), fee("Odpis zupełny", 4_400)],
  );
  expect(rows.map(({ as }) => as)).toEqual(["same", "changed"]);
  expect(rows[1]?.fields.find(({ field }) => field === "amountGrosze")).toEqual({
    field: "amountGrosze",
    before: 3_300,
    after: 4_400,
    pieces: [
      { as: "removed", text: "3300" },
      { as: "added", text: "4400" },
    ],
  });
});

test("a row put in between moves no other, and a row taken out is told as gone", () => {
  const [one, two, three] = [{ name: "Wniosek" }, { name: "Zdjęcie 35 × 45 mm" }, { name: "Stary dowód" }];
  expect(of("documents", [one, three], [one, two, three]).rows.map(({ as }) => as)).toEqual(["same", "added", "same"]);
  expect(of("documents", [one, two, three], [one, three]).rows.map(({ as }) => as)).toEqual([
    "same",
    "removed",
    "same",
  ]);
});

test("a text is compared word by word, and what lies within a section is named with it", () => {
  expect(of("description", "do 30 dni", "do 14 dni").rows[0]?.fields[0]).toMatchObject({
    field: "",
    pieces: [
      { as: "same", text: "do " },
      { as: "removed", text: "30" },
      { as: "added", text: "14" },
      { as: "same", text: " dni" },
    ],
  });
  const rule = (count: number) => ({ words: "Miesiąc", rule: { count, unit: "month", from: "złożenia" } });
  expect(of("deadline", rule(1), rule(2)).rows[0]?.fields.find(({ field }) => field === "rule.count")).toMatchObject({
    before: 1,
    after: 2,
  });
  expect(of("notOurs", null, { who: "Starosta", number: null }).rows.map(({ as }) => as)).toEqual(["added"]);
});

test("the order in which a database keeps the names within a row changes nothing", () => {
  const turned = { mark: "V", account: null, form: null, words: null, amountGrosze: 100, title: "Opłata" };
  expect(changedSections(card({ fees: [fee("Opłata", 100)] }), card({ fees: [turned] }))).toEqual([]);
});

test("fees, their accounts and the legal basis are sensitive, plain words are not", () => {
  const before = card({ fees: [fee("Opłata", 100, "a")], legalBasis: [{ act: "KPA", reference: "art. 1" }] });
  expect(isSensitiveChange(before, { ...before, fees: [fee("Opłata", 100, "b")] })).toBe(true);
  expect(isSensitiveChange(before, { ...before, fees: [] })).toBe(true);
  expect(isSensitiveChange(before, { ...before, legalBasis: [{ act: "KPA", reference: "art. 2" }] })).toBe(true);
  expect(isSensitiveChange(before, { ...before, description: "inaczej" })).toBe(false);
});

test("a first text is sensitive where it has a fee or a legal basis", () => {
  expect(isSensitiveChange(null, card({ title: "Nowa" }))).toBe(false);
  expect(changedSections(null, card({ title: "Nowa" }))).toEqual(["title"]);
  expect(isSensitiveChange(null, card({ fees: [fee("Bez opłat", 0)] }))).toBe(true);
});

const cell = fc.oneof(fc.constantFrom("wniosek", "odpis aktu", "zdjęcie", ""), fc.string({ maxLength: 12 }));
const table = fc.array(fc.record({ name: cell, inCase: fc.option(cell), count: fc.nat(3) }), { maxLength: 12 });

test("whatever the tables, both can be read again from their difference, in order", () => {
  fc.assert(
    fc.property(table, table, (before, after) => {
      const { rows, isChanged } = of("documents", before, after);
      const read = (side: "before" | "after", without: string) =>
        rows
          .filter(({ as }) => as !== without)
          .map(({ fields }) => Object.fromEntries(fields.map((field) => [field.field, field[side]])));
      expect(read("before", "added")).toEqual(before);
      expect(read("after", "removed")).toEqual(after);
      expect(isChanged).toBe(JSON.stringify(before) !== JSON.stringify(after));
    }),
  );
});
