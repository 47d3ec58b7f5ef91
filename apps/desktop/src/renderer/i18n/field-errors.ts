import i18next from "i18next";
import { z } from "zod";
import { isReason } from "../api/reason";

type Issue = Parameters<z.core.$ZodErrorMap>[0];

function sentenceOf(issue: Issue): string {
  const isEmpty = issue.input === undefined || issue.input === null || issue.input === "";
  if (isEmpty) return i18next.t("field.required");
  switch (issue.code) {
    case "too_big":
      return issue.origin === "string"
        ? i18next.t("field.tooLong", { max: Number(issue.maximum) })
        : i18next.t("field.outOfRange");
    case "too_small":
      if (issue.origin !== "string") return i18next.t("field.outOfRange");
      // What was only blanks is trimmed before it is measured, so it is as good as empty.
      return Number(issue.minimum) <= 1
        ? i18next.t("field.required")
        : i18next.t("field.tooShort", { min: Number(issue.minimum) });
    case "invalid_format":
      return issue.format === "email" ? i18next.t("field.email") : i18next.t("field.invalid");
    case "invalid_type":
      if (issue.expected === "int") return i18next.t("field.wholeNumber");
      return i18next.t(issue.expected === "number" ? "field.number" : "field.invalid");
    case "invalid_value":
      return i18next.t("field.choose");
    default:
      return i18next.t("field.invalid");
  }
}

/** Lets every schema say what is wrong in the language of the screen, so that forms use the server's own schemas. */
export function speakOfFields(): void {
  z.config({ customError: sentenceOf });
}

/** The sentence for one error of a field: a schema's own message is a reason of the closed list. */
export function fieldSentence(error: unknown): string {
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  if (isReason(message)) return i18next.t(`reason.${message}`);
  return typeof message === "string" && message !== "" ? message : i18next.t("field.invalid");
}
