import type { CategoryView } from "@kck/contracts";
import { CategoryView as Category } from "@kck/contracts";
import { expect, test } from "vitest";
import data from "../../../../../../resources/data/categories.json";
import calls from "../../../../../../resources/demo/calls.json";
import { suggestFrom } from "./suggest-categories";

const idOf = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`;
const groups = new Map(data.groups.map((group, at) => [group.code, idOf(900 + at)]));

/** The rows as the server gives them. */
const catalog: CategoryView[] = data.categories.map((row, at) =>
  Category.parse({
    id: idOf(at),
    code: row.code,
    name: row.name,
    parentId: groups.get(row.group),
    kind: row.kind,
    unitId: null,
    backupUnitIds: [],
    priority: row.priority,
    priorityNote: row.priorityNote,
    advice: row.advice,
    callFirst: [],
    synonyms: row.synonyms,
    questions: row.questions.map(({ required, ...question }) => ({ ...question, isRequired: required })),
    isValid: true,
    mark: row.mark,
    checkedOn: row.checkedOn,
  }),
);
const suggest = suggestFrom(catalog);
const codes = (said: string) => suggest(said).map((category) => category.code);

// "IN-99" is what is left when nothing fits, and praise is about no category: neither can be guessed from words.
const said = calls.filter((call) => call.category !== null && call.category !== "IN-99" && call.kind !== "praise");

test("of the calls as people speak them, the right category is among five in at least 85 of 100", () => {
  const found = said.filter((call) => codes(call.text).includes(call.category ?? ""));
  expect(said.length).toBeGreaterThan(300);
  expect(found.length / said.length).toBeGreaterThanOrEqual(0.85);
});

test.each([
  ["nie świeci latarnia", "OS-01"],
  ["lampy nie swieca na calej ulicy", "OS-02"],
  ["czuć gaz na klatce schodowej", "WK-06"],
  ["dziura w jezdni", "DR-01"],
  ["dziury w chodniku", "DR-02"],
  ["nie odebrali smieci", "CZ-02"],
  ["pijany leży na przystanku i nie wstaje", "PB-02"],
  ["dziki na osiedlu", "ZW-04"],
  ["zastawiony wyjazd z bramy", "PK-02"],
  ["sąsiad pali w piecu śmieciami", "CZ-11"],
  ["nie ma pradu w calym bloku", "WK-07"],
  ["drzewo spadło na samochód", "ZL-01"],
])("“%s” is offered as %s among the first three", (words, code) => {
  expect(codes(words).slice(0, 3)).toContain(code);
});

test("a word that is only begun already finds its category", () => {
  expect(codes("parkom")).toContain("PK-05");
  expect(codes("graffi")).toContain("CZ-07");
});

test("a category named by its code stands first, in any spelling", () => {
  for (const code of ["DR-09", "dr 9", "DR09", "dr-9"]) expect(codes(code)[0]).toBe("DR-09");
});

test("nothing is offered for nothing, and for words that say nothing", () => {
  expect(codes("")).toEqual([]);
  expect(codes("dzień dobry, proszę pana, ja tu")).toEqual([]);
});

test("a keystroke in a long text costs less than 5 ms", () => {
  const text = said
    .slice(0, 4)
    .map((call) => call.text)
    .join(" ");
  const times: number[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    const start = performance.now();
    suggest(text.slice(0, end));
    times.push(performance.now() - start);
  }
  expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(5);
});
