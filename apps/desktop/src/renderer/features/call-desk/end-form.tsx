import { RESULT_CODES, type ResultCode } from "@kck/domain";
import { Button, Textarea } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Kbd } from "../../ui/kbd";
import classes from "./call-desk.module.css";
import { isBlank } from "./end-of-contact";
import { FIELD_IDS, useFieldError } from "./fields";
import { useCommands } from "./use-commands";
import { useDesk, useDispatch } from "./use-desk";
import { theMatter } from "./use-matter";

/** How the conversation ended: one digit, Enter, and the next caller may come. */
export function EndForm() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const { sendEnd, cancelEnd } = useCommands();
  const end = useDesk((state) => state.contact?.end ?? null);
  const hasUnsaved = useDesk((state) => {
    const matter = theMatter(state);
    return matter !== null && !isBlank(matter);
  });
  const isFlying = useDesk((state) => state.delivery === "flying");
  const noteError = useFieldError("note", t("field.invalid"));
  if (end === null) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") cancelEnd();
    else if (event.key === "Enter" && (event.ctrlKey || !hasOwnEnter(event.target))) void sendEnd();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={classes.column} data-forgets-scroll aria-label={t("desk.endTitle")} onKeyDown={onKeyDown}>
      <h2 className={classes.title}>{t("desk.endTitle")}</h2>
      {hasUnsaved && <p className={classes.warning}>{t("desk.endUnsaved")}</p>}
      <ResultChoice value={end.result} />
      <Textarea
        id={FIELD_IDS.note}
        label={t("desk.endNote")}
        rows={3}
        value={end.note}
        error={noteError}
        onChange={(event) => dispatch({ do: "end-note", words: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button loading={isFlying} onClick={() => void sendEnd()} rightSection={<Kbd keys="Enter" />}>
          {t("desk.endSend")}
        </Button>
        <Button variant="default" onClick={cancelEnd} rightSection={<Kbd keys="Escape" />}>
          {t("common.back")}
        </Button>
      </div>
    </section>
  );
}

/** Enter is a new line in the note, and presses the button it is on. */
const hasOwnEnter = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLButtonElement;

/** The nine results of a conversation, each behind its digit. */
function ResultChoice({ value }: { value: ResultCode }) {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = event.ctrlKey || event.altKey ? undefined : RESULT_CODES[Number(event.key) - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    dispatch({ do: "end-result", result: chosen });
    document.querySelector<HTMLInputElement>(`#${FIELD_IDS.result} input[value="${chosen}"]`)?.focus();
  };
  return (
    <fieldset id={FIELD_IDS.result} className={classes.results} onKeyDown={onKeyDown}>
      <legend className={classes.small}>{t("desk.result")}</legend>
      {RESULT_CODES.map((code, at) => (
        <label key={code} className={classes.option} data-chosen={code === value || undefined}>
          <input
            type="radio"
            name={FIELD_IDS.result}
            value={code}
            checked={code === value}
            onChange={() => dispatch({ do: "end-result", result: code })}
          />
          <kbd className={classes.optionKey}>{at + 1}</kbd>
          <span>{t(`result.${code}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
