import type { QuestionView } from "@kck/contracts";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import { AnswerField } from "./answer-field";
import classes from "./call-desk.module.css";
import { answerId, FIELD_IDS, focusField } from "./fields";
import { StopNotice } from "./stop-notice";
import { useMatter } from "./use-matter";

/** What to ask, in speaking order, in the words to be read aloud. Enter goes on to the next. */
export function Questions() {
  const { t } = useTranslation();
  const inView = useMatter();
  const list = useRef<HTMLOListElement>(null);
  if (inView === null || inView.category === undefined) return null;
  const { questions, stop } = inView.script;

  const goOn = (from: QuestionView) => {
    const next = questions[questions.indexOf(from) + 1];
    focusField(next === undefined ? "place" : `answers.${next.key}`);
  };
  return (
    <section id={FIELD_IDS.questions} className={classes.stack} aria-label={t("desk.questions")}>
      <h2 className={classes.between}>
        <span className={classes.small}>{t("desk.questions")}</span> <HotkeyKbd hotkey="deskQuestions" />
      </h2>
      <ol ref={list} className={classes.questions}>
        {questions.map((question) => (
          <li key={question.key}>
            <AnswerField
              id={answerId(question.key)}
              question={question}
              value={inView.script.answers[question.key] ?? ""}
              isSent={inView.matter.sending !== null}
              onNext={() => goOn(question)}
            />
          </li>
        ))}
      </ol>
      <StopNotice stop={stop} />
    </section>
  );
}
