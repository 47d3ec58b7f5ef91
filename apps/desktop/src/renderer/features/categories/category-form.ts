import { type CategoryVersion, type QuestionContent, WrittenCategory } from "@kck/contracts";
import { choicesOf, freeKey, KINDS, PORTAL_CATEGORIES, PRIORITIES, QUESTION_TYPES } from "@kck/domain";
import { z } from "zod";
import type { Read } from "../../ui/form/use-version-form";
import { type CheckedList, filled, readInPlace } from "../../ui/rows/left-out";
import { isNumberFilled } from "../catalog/is-number-filled";
import type { CodesOf } from "./codes-of";

/** One answer to choose; of a new one the code is not there yet. */
const OptionValues = z.object({ value: z.string(), label: z.string() });

/** A question as it is being typed; of a new one the key is not there yet. */
export const QuestionValues = z.object({
  key: z.string(),
  label: z.string(),
  readAloud: z.string(),
  type: z.enum(QUESTION_TYPES),
  options: z.array(OptionValues),
  isRequired: z.boolean(),
  isStopper: z.boolean(),
  stopper: z.object({ when: z.array(z.string()), message: z.string(), number: z.string() }),
});
export type QuestionValues = z.infer<typeof QuestionValues>;

/** A category as it is being typed, and as its draft keeps it. */
export const CategoryValues = z.object({
  name: z.string(),
  groupId: z.string(),
  kind: z.enum(KINDS),
  portal: z.enum(PORTAL_CATEGORIES),
  unitId: z.string(),
  backupUnitIds: z.array(z.string()),
  priority: z.enum(PRIORITIES),
  priorityNote: z.string(),
  advice: z.string(),
  callFirst: z.array(z.object({ label: z.string(), number: z.string() })),
  synonyms: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string(),
  questions: z.array(QuestionValues),
  reason: z.string(),
});
export type CategoryValues = z.infer<typeof CategoryValues>;

const NO_STOPPER = { when: [], message: "", number: "" };

export const NEW_QUESTION: QuestionValues = {
  key: "",
  label: "",
  readAloud: "",
  type: "text",
  options: [],
  isRequired: false,
  isStopper: false,
  stopper: NO_STOPPER,
};

const BLANK: CategoryValues = {
  name: "",
  groupId: "",
  kind: "intervention",
  portal: "pozostale",
  unitId: "",
  backupUnitIds: [],
  priority: "P3",
  priorityNote: "",
  advice: "",
  callFirst: [],
  synonyms: [],
  validFrom: "",
  validTo: "",
  questions: [],
  reason: "",
};

/** The questions of a version as a form begins with them. */
export function questionValues(questions: readonly QuestionContent[]): QuestionValues[] {
  return questions.map(({ stopper, ...question }) => ({
    ...question,
    isStopper: stopper !== null,
    stopper: stopper === null ? NO_STOPPER : { ...stopper, number: stopper.number ?? "" },
  }));
}

/** What the form begins with: the newest version, or nothing. */
export function categoryValues(category: CategoryVersion | null): CategoryValues {
  if (category === null) return BLANK;
  const { name, groupId, kind, portal, unitId, backupUnitIds, priority, callFirst, synonyms, validFrom } = category;
  return {
    name,
    groupId,
    kind,
    portal,
    unitId,
    backupUnitIds,
    priority,
    priorityNote: category.priorityNote ?? "",
    advice: category.advice ?? "",
    callFirst,
    synonyms,
    validFrom,
    validTo: category.validTo ?? "",
    questions: questionValues(category.questions),
    reason: "",
  };
}

const isTyped = ({ label }: { label: string }) => label.trim() !== "";

/** Gives answers that are new their codes, none of which an answer has or had; what is not typed yet has none. */
export function withCodes(
  options: QuestionValues["options"],
  had: ReadonlySet<string> = new Set(),
): QuestionValues["options"] {
  const taken = new Set([...had, ...options.map(({ value }) => value)]);
  return options.map((option) => {
    if (option.value !== "" || !isTyped(option)) return option;
    const value = freeKey(option.label, taken);
    taken.add(value);
    return { ...option, value };
  });
}

const orNull = (text: string) => (text.trim() === "" ? null : text);

/**
 * The questions as they are sent, and which of their answers were checked.
 *
 * Shapes  an answer that is new gets a code that none has or had; a question that is new gets its key from the server.
 */
export function writtenQuestions(values: readonly QuestionValues[], codesOf: CodesOf) {
  const lists: CheckedList[] = [];
  const questions = values.map(({ isStopper, ...question }, at) => {
    const coded = question.type === "choice" ? withCodes(question.options, codesOf(question.key)) : [];
    const { rows: options, places } = filled(coded, isTyped);
    lists.push([`questions.${at}.options`, places]);
    const { when, message, number } = question.stopper;
    const choices = choicesOf({ type: question.type, options });
    const ends = isStopper && choices.length > 0;
    return {
      ...question,
      key: orNull(question.key),
      options,
      stopper: ends ? { when: when.filter((one) => choices.includes(one)), message, number: orNull(number) } : null,
    };
  });
  return { questions, lists };
}

/** What is sent, or which fields are wrong and how; an answer that is new gets none of the codes that there were. */
export function readCategory(values: CategoryValues, codesOf: CodesOf): Read<z.infer<typeof WrittenCategory>> {
  const { questions, lists } = writtenQuestions(values.questions, codesOf);
  const callFirst = filled(values.callFirst, isNumberFilled);
  const read = WrittenCategory.safeParse({
    ...values,
    priorityNote: orNull(values.priorityNote),
    advice: orNull(values.advice),
    callFirst: callFirst.rows,
    validTo: orNull(values.validTo),
    questions,
  });
  return readInPlace(read, [...lists, ["callFirst", callFirst.places]]);
}
