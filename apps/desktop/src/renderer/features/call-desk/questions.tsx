import type { QuestionView } from "@kck/contracts";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { HotkeyKbd } from "../../ui/kbd";
import { AnswerField } from "./answer-field";
import classes from "./call-desk.module.css";
import { answerId, FIELD_IDS, focusField } from "./fields";
import { StopNotice } from "./stop-notice";
import { useIsSent, useMatter } from "./use-matter";

/** What to ask, in speaking order, in the words to be read aloud. Enter goes on to the next. */
export function Questions() {
  const { t } = useTranslation();
  const hasCategory = useMatter(({ category }) => category !== undefined);
  const script = useMatter((inView) => inView.script);
  const isSent = useIsSent();
  const list = useRef<HTMLOListElement>(null);
  if (script === null || hasCategory !== true) return null;
  const { questions, stop, answers } = script;

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
              value={answers[question.key] ?? ""}
              isSent={isSent}
              onNext={() => goOn(question)}
            />
          </li>
        ))}
      </ol>
      <StopNotice stop={stop} />
    </section>
  );
}
