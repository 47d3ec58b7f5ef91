import { QuestionContent } from "@kck/contracts";
import { QUESTION_TYPES, type Said } from "@kck/domain";
import type { TFunction } from "i18next";
import { type FieldWords, sayCode } from "../versions/change-lines";

const labelOf = ({ label }: Said) => String(label);

/** The answer of a code, as the question says it in whose version it stands. */
function answer(code: unknown, question: Said, t: TFunction): string {
  if (code === "yes" || code === "no") return t(`desk.${code}`);
  const { options } = question;
  const read = QuestionContent.shape.options.safeParse(options);
  return read.data?.find(({ value }) => value === code)?.label ?? String(code);
}

/** A question in one line, for a history that tells of it as a whole. */
function wholeQuestion(said: Said, t: TFunction): string {
  const read = QuestionContent.safeParse(said);
  if (!read.success) return labelOf(said);
  const { label, readAloud, type, options, isRequired, stopper } = read.data;
  const [ends, number] = [stopper?.when.map((code) => answer(code, said, t)), stopper?.number];
  return [
    `${label}: ${readAloud}`,
    t(`categories.typeName.${type}`),
    options.map((option) => option.label).join(", "),
    isRequired ? t("categories.says.isRequired") : "",
    ends === undefined ? "" : t("categories.says.endsCall", { answers: ends.join(", ") }),
    stopper?.message,
    number,
  ]
    .filter(Boolean)
    .join("; ");
}

/** How the questions of a form are named, for the difference of two versions. */
export function questionWords(t: TFunction): FieldWords {
  const yesOrNo = (value: unknown) => t(value === true ? "desk.yes" : "desk.no");
  return {
    label: t("categories.questions"),
    rows: {
      name: (row) => `„${labelOf(row)}”`,
      whole: (row) => wholeQuestion(row, t),
      fields: {
        label: { label: t("categories.questionLabel") },
        readAloud: { label: t("categories.readAloud") },
        type: { label: t("categories.type"), say: sayCode(QUESTION_TYPES, (type) => t(`categories.typeName.${type}`)) },
        isRequired: { label: t("categories.isRequired"), say: yesOrNo },
        options: {
          label: t("categories.options"),
          rows: {
            name: (row) => `„${labelOf(row)}”`,
            whole: labelOf,
            fields: { label: { label: t("categories.option") } },
          },
        },
        "stopper.when": { label: t("categories.stopWhen"), say: (code, row) => answer(code, row, t) },
        "stopper.message": { label: t("categories.stopMessage") },
        "stopper.number": { label: t("categories.stopNumber") },
      },
    },
  };
}
