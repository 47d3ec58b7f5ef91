import type { IntakeView } from "@kck/contracts";
import { Portal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../../i18n/time";
import { useNow } from "../../../ui/use-now";
import { useCity } from "../use-city";
import { isToldPublicly } from "./days";
import classes from "./print-sheet.module.css";
import { SentenceLine } from "./sentence-line";

/** The intake on paper: A4, black on white, everything that is known, nothing to press. Drawn by the printer only. */
export function PrintSheet({ view }: { view: IntakeView }) {
  const { t } = useTranslation();
  const city = useCity();
  const now = useNow();
  const facts: [string, string][] = [
    [t("intake.column.status"), t(`status.${view.status}`)],
    [t("intake.column.kind"), t(`kind.${view.kind}`)],
    [t("intake.column.priority"), `${view.priority} ${t(`priority.${view.priority}`)}`],
    [t("intake.column.category"), city.categoryName(view.categoryId)],
    [t("intake.column.place"), [view.place, city.districtName(view.districtNumber)].filter(Boolean).join(", ")],
    [t("intake.column.unit"), city.unitLabel(view.unitId)],
    [t("intake.column.assignee"), city.personName(view.assigneeId)],
    [t("intake.logged"), showInstant(view.createdAt)],
    [t("deadline.due"), view.dueAt === null ? "" : showInstant(view.dueAt)],
    [t("intake.resident.title"), view.resident?.name ?? ""],
    [t("intake.column.external"), view.externalNumber ?? ""],
  ];
  return (
    <Portal>
      <article className={`${classes.sheet} kck-print`}>
        <header>
          <p className={classes.house}>{t("common.appName")}</p>
          <h1>{view.number}</h1>
          <p className={classes.subject}>{view.subject}</p>
        </header>
        <dl className={classes.facts}>
          {facts
            .filter(([, value]) => value !== "")
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <h2>{t("intake.matter")}</h2>
        <p className={classes.words}>{view.description}</p>
        <dl className={classes.facts}>
          {view.answers.map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {view.publicAnswer !== null && (
          <>
            <h2>{t("intake.answer.text")}</h2>
            <p className={classes.words}>{view.publicAnswer}</p>
          </>
        )}
        <h2>{t("intake.history")}</h2>
        <ol className={classes.lines}>
          {view.timeline.map((entry) => (
            <li key={entry.seq}>
              {showInstant(entry.at)} <SentenceLine entry={entry} />
              {entry.words !== null && (
                <p className={classes.words}>
                  [{t(isToldPublicly(entry) ? "intake.mark.public" : "intake.mark.internal")}] {entry.words}
                </p>
              )}
            </li>
          ))}
        </ol>
        <footer>{t("intake.printedAt", { when: showInstant(now) })}</footer>
      </article>
    </Portal>
  );
}
