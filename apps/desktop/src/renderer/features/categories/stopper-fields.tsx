import { Checkbox, MultiSelect, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import rows from "../../ui/rows/rows-editor.module.css";
import { type QuestionValues, withCodes } from "./category-form";

type Props = {
  question: QuestionValues;
  /** Codes that a new answer does not get. */
  takenCodes: ReadonlySet<string>;
  errorOf: (field: "" | ".message" | ".number") => string | undefined;
  onChange: (question: QuestionValues) => void;
};

/** The answers after which nothing more is asked: the caller is told whom to ring instead. */
export function StopperFields({ question, takenCodes, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const { stopper } = question;
  const change = (part: Partial<QuestionValues["stopper"]>) =>
    onChange({ ...question, stopper: { ...stopper, ...part } });
  const options = withCodes(question.options, takenCodes);
  const data =
    question.type === "yes-no"
      ? (["yes", "no"] as const).map((value) => ({ value: value as string, label: t(`desk.${value}`) }))
      : options.filter(({ value }) => value !== "");
  const [wrongMessage, wrongNumber] = [errorOf(".message"), errorOf(".number")];
  return (
    <>
      <Checkbox
        className={rows.wide ?? ""}
        label={t("categories.isStopper")}
        checked={question.isStopper}
        onChange={(event) => onChange({ ...question, isStopper: event.currentTarget.checked })}
      />
      {question.isStopper && (
        <>
          <MultiSelect
            className={rows.half ?? ""}
            label={t("categories.stopWhen")}
            data={data}
            value={stopper.when.filter((one) => data.some(({ value }) => value === one))}
            error={wrongMessage === undefined && wrongNumber === undefined && errorOf("")}
            // Whoever chooses an answer means that one, however it is worded in the end.
            onChange={(when) => onChange({ ...question, options, stopper: { ...stopper, when } })}
          />
          <TextInput
            className={rows.half ?? ""}
            type="tel"
            label={t("categories.stopNumber")}
            value={stopper.number}
            error={wrongNumber}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <Textarea
            className={rows.wide ?? ""}
            label={t("categories.stopMessage")}
            autosize
            minRows={2}
            value={stopper.message}
            error={wrongMessage}
            onChange={(event) => change({ message: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
