import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerProps } from "./answer-field";
import classes from "./call-desk.module.css";
import { useFieldError } from "./fields";
import { useDispatch } from "./use-desk";

/** A question with a few answers: digits choose, so do T and N for yes and no; Delete takes the answer back. */
export function AnswerChoice({ id, question, value, isSent, onNext }: AnswerProps) {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const error = useFieldError(`answers.${question.key}`, t("field.required"));
  const isYesNo = question.type === "yes-no";
  const options = isYesNo
    ? [
        { value: "yes", label: t("desk.yes"), key: t("desk.yesKey") },
        { value: "no", label: t("desk.no"), key: t("desk.noKey") },
      ]
    : question.options.map((option, at) => ({ ...option, key: String(at + 1) }));

  const answer = (next: string) => {
    if (!isSent) dispatch({ do: "answer", question, value: next });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = Number(event.key) - 1;
    const chosen = options.find((option) => option.key.toLowerCase() === event.key.toLowerCase()) ?? options[digit];
    if (chosen !== undefined) {
      answer(chosen.value);
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${chosen.value}"]`)?.focus();
    } else if (event.key === "Delete" || event.key === "Backspace") answer("");
    else if (event.key === "Enter") onNext();
    else return;
    event.preventDefault();
  };

  return (
    <fieldset id={id} className={classes.choice} aria-invalid={error !== null || undefined} onKeyDown={onKeyDown}>
      <legend className={classes.readAloud}>
        {question.readAloud}
        {question.isRequired && <span className={classes.asterisk}> *</span>}
      </legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} className={classes.option} data-chosen={option.value === value || undefined}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              required={question.isRequired}
              onChange={() => answer(option.value)}
            />
            <span>{option.label}</span>
            <kbd className={classes.optionKey}>{option.key}</kbd>
          </label>
        ))}
      </div>
      {error !== null && <p className={classes.error}>{error}</p>}
    </fieldset>
  );
}
