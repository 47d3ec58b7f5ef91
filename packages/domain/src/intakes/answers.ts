import { choicesOf } from "../categories/questions";

/** A scripted question, as far as its answers go. */
export type Choosing = {
  readonly key: string;
  readonly type: string;
  readonly options: readonly { readonly value: string }[];
};

/** The question, asked for every matter, that the fields of the place answer. */
export const PLACE_QUESTION = "where";

/**
 * Finds answers that their questions do not offer.
 *
 * Shapes  the questions of the matter and what was answered: `code` is the value of the option that was chosen, undefined for
 *         an answer in words. The keys of unfit answers out, in the order of the answers. What is not asked (any more) fits.
 * Errors  never throws.
 * Source  KRAKOW.md section 3: types and options of the scripted questions.
 */
export function unfitAnswers(
  questions: readonly Choosing[],
  answers: readonly { readonly key: string; readonly code?: string | undefined }[],
): string[] {
  const asked = new Map(questions.map((question) => [question.key, question]));
  return answers.filter(({ key, code }) => code !== undefined && !offers(asked.get(key), code)).map(({ key }) => key);
}

function offers(question: Choosing | undefined, code: string): boolean {
  const isChosen = question?.type === "yes-no" || question?.type === "choice";
  return !isChosen || choicesOf(question).includes(code);
}
