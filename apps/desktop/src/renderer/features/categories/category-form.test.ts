import { CategoryId, type CategoryVersion, UnitId } from "@kck/contracts";
import { expect, test } from "vitest";
import { type CategoryValues, categoryValues, NEW_QUESTION, readCategory, withCodes } from "./category-form";
import { codesIn } from "./codes-of";

const CATEGORY: CategoryVersion = {
  id: CategoryId.parse("0198c0de-0000-7000-8000-00000000abcd"),
  key: "DR-02",
  version: 2,
  name: "Dziura w chodniku",
  groupId: CategoryId.parse("0198c0de-0000-7000-8000-00000000abcf"),
  kind: "intervention",
  portal: "uszkodzenia",
  unitId: UnitId.parse("0198c0de-0000-7000-8000-00000000abce"),
  backupUnitIds: [],
  priority: "P3",
  priorityNote: null,
  advice: null,
  callFirst: [{ label: "Pogotowie drogowe", number: "126166256" }],
  synonyms: ["wyrwa"],
  validFrom: "2026-01-01",
  validTo: null,
  questions: [
    {
      key: "defect",
      label: "Co jest uszkodzone",
      readAloud: "Co dokładnie jest uszkodzone?",
      type: "choice",
      options: [
        { value: "slab", label: "Płyta" },
        { value: "kerb", label: "Krawężnik" },
      ],
      isRequired: true,
      stopper: { when: ["kerb"], message: "Proszę zadzwonić do zarządcy.", number: null },
    },
  ],
  author: null,
  reason: "Wcześniejszy powód",
  createdAt: "2026-03-02T09:00:00Z",
};
const begin: CategoryValues = { ...categoryValues(CATEGORY), reason: "Uzgodnione z jednostką" };
const read = (change: Partial<CategoryValues>) => readCategory({ ...begin, ...change }, codesIn([CATEGORY]));
const [asked] = begin.questions;
const question = { ...NEW_QUESTION, label: "Kolor słupa", readAloud: "Jakiego koloru jest słup?" };

test("a category that is opened and saved without a change says the same, for a reason of its own", () => {
  const { id: _id, key: _key, version: _version, author: _author, createdAt: _at, ...content } = CATEGORY;
  expect(categoryValues(CATEGORY).reason).toBe("");
  expect(read({}).data).toEqual({ ...content, reason: "Uzgodnione z jednostką" });
});

test("a new category begins with nothing but what is usual, and says which fields have to be filled in", () => {
  const { error } = readCategory(categoryValues(null), codesIn([]));
  const missing = new Set(error?.issues.map(({ path }) => path.join(".")));
  expect([...missing]).toEqual(["name", "groupId", "unitId", "validFrom", "reason"]);
});

test("a new question leaves its key to the server, which knows all that were ever given, and every old one keeps its own", () => {
  const data = read({ questions: [...begin.questions, question, question] }).data;
  expect(data?.questions.map(({ key }) => key)).toEqual(["defect", null, null]);
});

test("an answer that is worded anew stays the same answer; a new one gets a code, and what is empty is none", () => {
  const options = [
    { value: "slab", label: "Płyta betonowa" },
    { value: "", label: "Słup" },
    { value: "", label: " " },
  ];
  expect(withCodes(options).map(({ value }) => value)).toEqual(["slab", "slup", ""]);
  const data = read({ questions: [{ ...question, type: "choice", options }] }).data;
  expect(data?.questions[0]?.options).toEqual([
    { value: "slab", label: "Płyta betonowa" },
    { value: "slup", label: "Słup" },
  ]);
});

test("an answer that was taken away earlier keeps its code: no new one is called by it", () => {
  const [now] = CATEGORY.questions;
  if (now === undefined) return expect.fail("nothing is asked");
  const options = [...now.options, { value: "slup", label: "Słup" }];
  const earlier = { ...CATEGORY, version: 1, questions: [{ ...now, options }] };
  const questions = begin.questions.map((one) => ({ ...one, options: [...one.options, { value: "", label: "Słup" }] }));
  const { data } = readCategory({ ...begin, questions }, codesIn([CATEGORY, earlier]));
  expect(data?.questions[0]?.options.map(({ value }) => value)).toEqual(["slab", "kerb", "slup-2"]);
});

test("what is wrong is marked at its own row, also below rows that nobody filled in", () => {
  const callFirst = [{ label: "", number: " " }, ...begin.callFirst, { label: "Dyżurny", number: "sto" }];
  const options = ["", "tak", "  ", "a".repeat(100)].map((label) => ({ value: "", label }));
  const questions = [{ ...question, type: "choice" as const, options }];
  const issues = read({ callFirst, questions }).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join("."))).toEqual(["callFirst.2.number", "questions.0.options.3.label"]);
});

test("what belongs to another type of answer is not sent, and not lost from the form", () => {
  if (asked === undefined) return expect.fail("nothing is asked");
  const questions = [{ ...asked, type: "text" as const }];
  expect(read({ questions }).data?.questions[0]).toMatchObject({ type: "text", options: [], stopper: null });
  expect(questions[0]?.options).toHaveLength(2);
});

test.each([
  ["name", { name: " " }],
  ["reason", { reason: "" }],
  ["validTo", { validTo: "2025-12-31" }],
  ["callFirst.0.number", { callFirst: [{ label: "Pogotowie", number: "" }] }],
  ["questions.1.readAloud", { questions: [...begin.questions, { ...question, readAloud: "" }] }],
  ["questions.0.options", { questions: [{ ...question, type: "choice" as const }] }],
  [
    "questions.0.stopper",
    {
      questions: [
        { ...question, type: "yes-no" as const, isStopper: true, stopper: { when: [], message: "Nie", number: "" } },
      ],
    },
  ],
])("a category with something wrong at %s is refused at that field", (field, change) => {
  expect(read(change).error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});
