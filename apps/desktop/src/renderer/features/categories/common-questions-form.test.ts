import { expect, test } from "vitest";
import { NEW_QUESTION } from "./category-form";
import { commonQuestionsValues, readCommonQuestions } from "./common-questions-form";
import { takenKeysOf } from "./taken-keys";

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
const NOTHING = takenKeysOf([], []);
const witness = { ...NEW_QUESTION, label: "Świadek", readAloud: "Czy ktoś jeszcze to widział?" };

test("what is opened and saved without a change says the same, for a reason of its own", () => {
  expect(begin.reason).toBe("");
  expect(readCommonQuestions({ ...begin, reason: "Bo tak" }, NOTHING).data).toEqual({
    questions: [since],
    reason: "Bo tak",
  });
});

test("a new question gets a key that no category asks under, and that nobody was ever asked under", () => {
  const taken = takenKeysOf([], ["swiadek", "swiadek-2"]);
  const read = readCommonQuestions({ questions: [...begin.questions, witness], reason: "x" }, taken);
  expect(read.data?.questions.map(({ key }) => key)).toEqual(["since", "swiadek-3"]);
});

test.each([
  ["reason", { ...begin, reason: " " }],
  ["questions.1.readAloud", { questions: [...begin.questions, { ...witness, readAloud: "" }], reason: "x" }],
  ["questions.0.options", { questions: [{ ...witness, type: "choice" as const }], reason: "x" }],
])("something wrong at %s is refused at that field", (field, values) => {
  expect(readCommonQuestions(values, NOTHING).error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});
