import { Answer } from "@kck/contracts";
import { z } from "zod";

const Answers = z.array(Answer);

/** The answers of a form's text; none where the text is of another make. */
export function answersIn(text: string): Answer[] {
  try {
    return Answers.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** The answers as a form keeps them. */
export function answersText(answers: readonly Answer[]): string {
  return JSON.stringify(answers);
}

/** A form's text with one answer in the place of the one to the same question; an answer of no words is none. */
export function withAnswer(answers: readonly Answer[], answer: Answer): string {
  const others = answers.filter(({ key }) => key !== answer.key);
  return answersText(answer.value === "" ? others : [...others, answer]);
}

type Asked = { readonly key: string; readonly label: string };

/** An answer to a question in words, with the code of the option where one was chosen. */
export function answerTo({ key, label }: Asked, value: string, code: string | null = null): Answer {
  return code === null ? { key, label, value } : { key, label, value, code };
}
