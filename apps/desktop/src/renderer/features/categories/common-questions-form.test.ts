import { expect, test } from "vitest";
import { NEW_QUESTION } from "./category-form";
import { codesIn } from "./codes-of";
import { commonQuestionsValues, readCommonQuestions } from "./common-questions-form";

const since = {
  key: "since",
  label: "Od kiedy",
  readAloud: "Od kiedy to trwa?",
  type: "text" as const,
  options: [],
  isRequired: false,
  stopper: null,
};
const begin = commonQuestionsValues({ version: 3, questions: [since], author: null, reason: "", createdAt: "" });
const NOTHING = codesIn([]);
const witness = { ...NEW_QUESTION, label: "Świadek", readAloud: "Czy ktoś jeszcze to widział?" };

test("what is opened and saved without a change says the same, for a reason of its own", () => {
  expect(begin.reason).toBe("");
  expect(readCommonQuestions({ ...begin, reason: "Bo tak" }, NOTHING).data).toEqual({
    questions: [since],
    reason: "Bo tak",
  });
});

test("a new question leaves its key to the server, which knows what categories ever asked under", () => {
  const read = readCommonQuestions({ questions: [...begin.questions, witness], reason: "x" }, NOTHING);
  expect(read.data?.questions.map(({ key }) => key)).toEqual(["since", null]);
});

test.each([
  ["reason", { ...begin, reason: " " }],
  ["questions.1.readAloud", { questions: [...begin.questions, { ...witness, readAloud: "" }], reason: "x" }],
  ["questions.0.options", { questions: [{ ...witness, type: "choice" as const }], reason: "x" }],
])("something wrong at %s is refused at that field", (field, values) => {
  expect(readCommonQuestions(values, NOTHING).error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});
