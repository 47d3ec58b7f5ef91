import { LIMITS, type QuestionView } from "@kck/contracts";
import { TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { AnswerChoice } from "./answer-choice";
import classes from "./call-desk.module.css";
import { useFieldError } from "./fields";
import { useDispatch } from "./use-desk";

export type AnswerProps = {
  id: string;
  question: QuestionView;
  value: string;
  isSent: boolean;
  onNext: () => void;
};

/** One question: the wording to be read aloud is its label, so that nobody has to look elsewhere. */
export function AnswerField(props: AnswerProps) {
  const { id, question, value, isSent, onNext } = props;
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const error = useFieldError(`answers.${question.key}`, t("field.required"));
  if (question.type === "choice" || question.type === "yes-no") return <AnswerChoice {...props} />;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onNext();
  };
  return (
    <TextInput
      id={id}
      classNames={{ root: classes.question ?? "", label: classes.readAloud ?? "" }}
      label={question.readAloud}
      size="xs"
      withAsterisk={question.isRequired}
      required={question.isRequired}
      inputMode={question.type === "number" ? "decimal" : question.type === "phone" ? "tel" : "text"}
      autoComplete="off"
      maxLength={LIMITS.answer}
      readOnly={isSent}
      value={value}
      error={error}
      onKeyDown={onKeyDown}
      onChange={(event) => dispatch({ do: "answer", question, value: event.currentTarget.value })}
    />
  );
}
