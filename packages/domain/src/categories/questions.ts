import type { Reason } from "../refusals";

export const QUESTION_TYPES = ["text", "number", "choice", "yes-no", "phone", "datetime"] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** The categories of the city's portal, under which its residents look for a matter (KRAKOW.md 1.4). */
export const PORTAL_CATEGORIES = ["uszkodzenia", "zanieczyszczenia", "zielen", "zwierzeta", "pozostale"] as const;

/** A scripted question, as far as its parts have to fit each other. */
export type Scripted = {
  /** Null of a new one, which gets its key when it is kept. */
  readonly key: string | null;
  readonly type: QuestionType;
  readonly options: readonly { readonly value: string }[];
  readonly stopper: { readonly when: readonly string[] } | null;
};
export type QuestionFault = {
  readonly at: number;
  readonly field: "key" | "options" | "stopper";
  readonly reason: Reason;
};

const FEWEST_OPTIONS = 2;

/** The codes of the answers that somebody may choose from; none where the answer is typed. */
export function choicesOf({
  type,
  options,
}: {
  readonly type: string;
  readonly options: Scripted["options"];
}): readonly string[] {
  if (type === "yes-no") return ["yes", "no"];
  return type === "choice" ? options.map(({ value }) => value) : [];
}

/**
 * Says what is wrong with the questions of a category, beside the length of their words.
 *
 * Shapes  the questions in the order in which they are asked; each fault by the place of its question and the field.
 * Errors  never throws. `options-missing`: a choice with fewer than two answers. `stopper-wrong`: an answer that ends the call
 *         and is none of those that may be chosen. `bad-input`: two questions or two answers under one key, or answers to a
 *         question that is answered in words; no form of the product sends them.
 */
export function faultsOfQuestions(questions: readonly Scripted[]): QuestionFault[] {
  const keys = questions.map(({ key }) => key);
  return questions.flatMap((question, at): QuestionFault[] => {
    const { key, type, options, stopper } = question;
    const choices = choicesOf(question);
    const isTwice = new Set(choices).size < choices.length;
    const isTyped = type !== "choice" && options.length > 0;
    const isStopped =
      stopper === null || (stopper.when.length > 0 && stopper.when.every((one) => choices.includes(one)));
    return [
      ...(key !== null && keys.indexOf(key) < at ? [{ at, field: "key", reason: "bad-input" } as const] : []),
      ...(isTwice || isTyped ? [{ at, field: "options", reason: "bad-input" } as const] : []),
      ...(type === "choice" && options.length < FEWEST_OPTIONS
        ? [{ at, field: "options", reason: "options-missing" } as const]
        : []),
      ...(isStopped ? [] : [{ at, field: "stopper", reason: "stopper-wrong" } as const]),
    ];
  });
}
