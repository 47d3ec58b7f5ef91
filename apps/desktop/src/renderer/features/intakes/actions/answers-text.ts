import type { Answer } from "@kck/contracts";
import { z } from "zod";

/** An answer as it is being typed: with the blanks at its end, and while it is empty. The server's schema reads what is sent. */
const Typed = z.object({ key: z.string(), label: z.string(), value: z.string(), code: z.string().optional() });
const Kept = z.object({ base: z.array(Typed), answers: z.array(Typed) });
export type TypedAnswer = z.infer<typeof Typed>;

/** The answers that a form began with, and those that it has now; null where the text is of another make. */
function read(text: string): z.infer<typeof Kept> | null {
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What a form keeps of answers that nobody has changed yet. */
export function answersText(answers: readonly TypedAnswer[]): string {
  return JSON.stringify({ base: answers, answers });
}

/** The answers of a form as they stand, the empty ones too; null where the text is of another make. */
export function answersIn(text: string): TypedAnswer[] | null {
  return read(text)?.answers ?? null;
}

/** What is sent: the answers that have words; undefined where the text is of another make, so that nothing is taken for none. */
export function answersToSend(text: string): TypedAnswer[] | undefined {
  return read(text)?.answers.filter(({ value }) => value.trim() !== "");
}

/** A form's text with one answer in the place of the one to the same question, be it empty. */
export function withAnswer(text: string, now: readonly TypedAnswer[], answer: TypedAnswer): string {
  const { base, answers } = read(text) ?? { base: now, answers: now };
  const isNew = answers.every(({ key }) => key !== answer.key);
  return JSON.stringify({
    base,
    answers: isNew ? [...answers, answer] : answers.map((one) => (one.key === answer.key ? answer : one)),
  });
}

const isSame = (a: TypedAnswer | undefined, b: TypedAnswer | undefined) => a?.value === b?.value && a?.code === b?.code;

/** A draft laid over the answers as they are by now: what somebody else corrected meanwhile stays, where the draft left it alone. */
export function rebased(text: string, now: readonly TypedAnswer[]): string {
  const draft = read(text);
  if (draft === null) return answersText(now);
  const changed = draft.answers.filter(
    (one) =>
      !isSame(
        one,
        draft.base.find(({ key }) => key === one.key),
      ),
  );
  return changed.reduce((kept, answer) => withAnswer(kept, now, answer), answersText(now));
}

type Asked = { readonly key: string; readonly label: string };

/** An answer to a question in words, with the code of the option where one was chosen. */
export function answerTo({ key, label }: Asked, value: string, code: string | null = null): Answer {
  return code === null ? { key, label, value } : { key, label, value, code };
}
