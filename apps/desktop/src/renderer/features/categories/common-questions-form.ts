import { type CommonQuestionsVersion, WrittenCommonQuestions } from "@kck/contracts";
import { z } from "zod";
import type { Read } from "../../ui/form/use-version-form";
import { readInPlace } from "../../ui/rows/left-out";
import { QuestionValues, questionValues, writtenQuestions } from "./category-form";
import type { CodesOf } from "./codes-of";

/** The questions asked of everybody as they are being typed, and as their draft keeps them. */
export const CommonQuestionsValues = z.object({ questions: z.array(QuestionValues), reason: z.string() });
export type CommonQuestionsValues = z.infer<typeof CommonQuestionsValues>;

/** What the form begins with: the newest version, or nothing. */
export function commonQuestionsValues(newest: CommonQuestionsVersion | null): CommonQuestionsValues {
  return { questions: questionValues(newest?.questions ?? []), reason: "" };
}

/** What is sent, or which fields are wrong and how; an answer that is new gets none of the codes that there were. */
export function readCommonQuestions(
  values: CommonQuestionsValues,
  codesOf: CodesOf,
): Read<z.infer<typeof WrittenCommonQuestions>> {
  const { questions, lists } = writtenQuestions(values.questions, codesOf);
  return readInPlace(WrittenCommonQuestions.safeParse({ ...values, questions }), lists);
}
