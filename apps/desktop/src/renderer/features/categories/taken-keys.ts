import type { QuestionView } from "@kck/contracts";

/** Keys and codes by which rules and old answers still mean what is asked no more. */
export type TakenKeys = {
  readonly questions: ReadonlySet<string>;
  readonly codesOf: (question: string) => ReadonlySet<string>;
};

type Asking = { readonly questions: readonly Pick<QuestionView, "key" | "options">[] };

/**
 * What a new question, or a new answer to one, must not be called.
 *
 * Shapes  all that asks or asked: every version of the category, say; the keys of the questions that are asked elsewhere.
 */
export function takenKeysOf(versions: readonly Asking[], elsewhere: readonly string[]): TakenKeys {
  const asked = versions.flatMap(({ questions }) => questions);
  return {
    questions: new Set([...elsewhere, ...asked.map(({ key }) => key)]),
    codesOf: (question) =>
      new Set(asked.filter(({ key }) => key === question).flatMap(({ options }) => options.map(({ value }) => value))),
  };
}
