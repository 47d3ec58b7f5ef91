import { type CommonQuestionsVersion, WrittenCommonQuestions } from "@kck/contracts";
import { z } from "zod";
import type { Read } from "../../ui/form/use-version-form";
import { readInPlace } from "../../ui/rows/left-out";
import { QuestionValues, questionValues, writtenQuestions } from "./category-form";
import type { TakenKeys } from "./taken-keys";

/** The questions asked of everybody as they are being typed, and as their draft keeps them. */
export const CommonQuestionsValues = z.object({ questions: z.array(QuestionValues), reason: z.string() });
export type CommonQuestionsValues = z.infer<typeof CommonQuestionsValues>;

/** What the form begins with: the newest version, or nothing. */
export function commonQuestionsValues(newest: CommonQuestionsVersion | null): CommonQuestionsValues {
  return { questions: questionValues(newest?.questions ?? []), reason: "" };
}

/**
 * What is sent, or which fields are wrong and how.
 *
 * Shapes  `taken` are the keys that categories ask under, and those that were ever asked of everybody: a new question gets another,
 *         for an answer is kept by its key.
 */
export function readCommonQuestions(
  values: CommonQuestionsValues,
  taken: TakenKeys,
): Read<z.infer<typeof WrittenCommonQuestions>> {
  const { questions, lists } = writtenQuestions(values.questions, taken);
  return readInPlace(WrittenCommonQuestions.safeParse({ ...values, questions }), lists);
}
