import type { Answer, CatalogView, CategoryView, QuestionView } from "@kck/contracts";
import { PLACE_QUESTION } from "@kck/domain";
import type { AskedDraft, MatterDraft } from "./desk-draft";

export type Stop = { readonly question: QuestionView; readonly message: string; readonly number: string | null };
export type Script = {
  /** What is asked, in speaking order, up to the answer that ends it. */
  readonly questions: readonly QuestionView[];
  /** How the consultant asks for the place. */
  readonly where: QuestionView | null;
  readonly stop: Stop | null;
  /** The answers to these very questions. */
  readonly answers: Readonly<Record<string, string>>;
};

type Asked = Pick<CatalogView, "commonQuestions">;

/**
 * What the consultant says next, and whether an answer has ended the conversation.
 *
 * Shapes  the catalog's common questions, the chosen category (undefined while there is none) and the answers so far in. First
 *         comes what may end the call (nobody is asked since when it smells of gas), then the common questions, then the
 *         category's own.
 * Errors  never throws.
 * Source  KRAKOW.md section 3, "Questions asked for every ticket" and the stoppers of its categories.
 */
export function scriptFor(
  { commonQuestions }: Asked,
  category: CategoryView | undefined,
  given: MatterDraft["answers"],
  asked: MatterDraft["asked"] = {},
): Script {
  const where = commonQuestions.find((question) => question.key === PLACE_QUESTION) ?? null;
  if (category === undefined) return { questions: [], where, stop: null, answers: {} };
  const common = commonQuestions.filter((question) => question !== where);
  const endsCall = category.questions.filter((question) => question.stopper !== null);
  const others = category.questions.filter((question) => question.stopper === null);
  const questions = [...endsCall, ...common, ...others];
  const answers = answersTo(questions, given, asked);
  const at = questions.findIndex((question) => question.stopper?.when.includes(answers[question.key] ?? "") ?? false);
  const question = questions[at];
  if (question === undefined || question.stopper === null) return { questions, where, stop: null, answers };
  const { message, number } = question.stopper;
  const put = questions.slice(0, at + 1);
  return { questions: put, where, stop: { question, message, number }, answers: answersTo(put, given, asked) };
}

/** Whether two questions ask the same, so that the answer to one answers the other. */
export function isSameQuestion(a: AskedDraft, b: AskedDraft): boolean {
  const alike = ({ label, type, options }: AskedDraft) => JSON.stringify([label, type, options]);
  return alike(a) === alike(b);
}

function answersTo(
  questions: readonly QuestionView[],
  given: MatterDraft["answers"],
  asked: MatterDraft["asked"],
): Record<string, string> {
  const fitting = questions.flatMap((question): [string, string][] => {
    const value = given[question.key];
    const before = asked[question.key];
    const isFitting = value !== undefined && (before === undefined || isSameQuestion(before, question));
    return isFitting ? [[question.key, value]] : [];
  });
  return Object.fromEntries(fitting);
}

/**
 * What was answered and is not asked any more: to another category's questions, or behind an answer that ended the call.
 *
 * Shapes  one line for each, the question before its answer, in the words of the screen.
 */
export function strayAnswers(
  script: Script,
  { answers, asked, left }: Pick<MatterDraft, "answers" | "asked" | "left">,
  yesNo: YesNo,
): string[] {
  const unasked = Object.entries(answers)
    .filter(([key]) => script.answers[key] === undefined)
    .map(([key, value]) => ({ question: asked[key] ?? { label: key, type: "text" as const, options: [] }, value }));
  return [...left, ...unasked]
    .filter(({ value }) => value.trim() !== "")
    .map(({ question, value }) => `${question.label}: ${answerInWords(question, value, yesNo)}`);
}

type YesNo = (value: "yes" | "no") => string;

/** The answers that were given, in words to read and, where they were chosen, with the code that rules compare. */
export function answersOf({ questions, answers }: Script, yesNo: YesNo): Answer[] {
  return questions.flatMap((question) => {
    const { key, label, type } = question;
    const typed = answers[key] ?? "";
    const value = answerInWords(question, typed, yesNo);
    if (value === "") return [];
    return [{ key, label, value, ...(type === "yes-no" || type === "choice" ? { code: typed } : {}) }];
  });
}

/** An answer in the words of the screen: choices are kept by their code, people read their label. */
export function answerInWords(question: AskedDraft, value: string, yesNo: YesNo): string {
  if (question.type === "yes-no" && (value === "yes" || value === "no")) return yesNo(value);
  return question.options.find((option) => option.value === value)?.label ?? value.trim();
}
