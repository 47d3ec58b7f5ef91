import { expect, test } from "vitest";
import { scriptFor } from "./script";
import { someCategory, someQuestion } from "./testing";

const common = { commonQuestions: [someQuestion({ key: "where" }), someQuestion({ key: "since" })] };
const stopper = { when: ["no"], message: "Proszę zadzwonić pod 112", number: "112" };
const breathes = someQuestion({ key: "breathes", type: "yes-no", stopper });
const category = someCategory({ questions: [someQuestion({ key: "where-lies" }), breathes] });
const keys = (answers: Record<string, string>) => scriptFor(common, category, answers).questions.map(({ key }) => key);

test("what may end the call is asked first, then what is asked of everybody, then the category's own", () => {
  expect(keys({})).toEqual(["breathes", "since", "where-lies"]);
});

test("the place is asked for by its own fields, in the words of the common question", () => {
  expect(scriptFor(common, category, {}).where?.key).toBe("where");
});

test("an answer that ends the call is the last line, and says what to do", () => {
  const ended = scriptFor(common, category, { breathes: "no", since: "od rana" });
  expect(ended.questions.map(({ key }) => key)).toEqual(["breathes"]);
  expect(ended.stop).toMatchObject({ message: "Proszę zadzwonić pod 112", number: "112" });
  expect(keys({ breathes: "yes" })).toHaveLength(3);
});

test("without a category nothing is asked but the place", () => {
  expect(scriptFor(common, undefined, {})).toMatchObject({ questions: [], where: { key: "where" }, stop: null });
});
