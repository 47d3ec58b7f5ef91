import type { QuestionView } from "@kck/contracts";

/** The codes that answers to a question have or had: rules and old answers still mean them. */
export type CodesOf = (question: string) => ReadonlySet<string>;

type Asking = { readonly questions: readonly Pick<QuestionView, "key" | "options">[] };

/** What a new answer must not be called, by every version of what asks. */
export function codesIn(versions: readonly Asking[]): CodesOf {
  const asked = versions.flatMap(({ questions }) => questions);
  return (question) =>
    new Set(asked.filter(({ key }) => key === question).flatMap(({ options }) => options.map(({ value }) => value)));
}
