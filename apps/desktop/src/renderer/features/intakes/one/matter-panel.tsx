import type { IntakeView } from "@kck/contracts";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { IconButton } from "../../../ui/icon-button";
import { IconPencil } from "../../../ui/icons";
import { Panel } from "../../../ui/panel";
import { When } from "../../../ui/when";
import type { Command } from "../actions/commands";
import { PublicMark } from "../actions/public-mark";
import { changesOf } from "../rights";
import classes from "./intake.module.css";

type Props = { view: IntakeView; onChange: (command: Command) => void };

/** What was said: the caller's matter, the answers to the scripted questions, and the city's answer once there is one. */
export function MatterPanel({ view, onChange }: Props) {
  const { t } = useTranslation();
  const changes = changesOf(view, useMe());
  return (
    <Panel
      title={t("intake.matter")}
      actions={
        changes.includes("changeAnswers") && (
          <IconButton label={t("intake.change.changeAnswers")} size="sm" onClick={() => onChange("changeAnswers")}>
            <IconPencil size="0.9375rem" />
          </IconButton>
        )
      }
    >
      {view.description === "" ? (
        <Text c="dimmed">{t("intake.noDescription")}</Text>
      ) : (
        <p className={classes.description}>{view.description}</p>
      )}
      {view.answers.length > 0 && (
        <dl className={classes.answers} aria-label={t("intake.answers")}>
          {view.answers.map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.publicAnswer !== null && (
        <section className={classes.publicAnswer} aria-label={t("intake.answer.text")}>
          <Text fw={600}>
            {view.outcome === null
              ? t("intake.answer.text")
              : `${t("intake.answer.text")}: ${t(`outcome.${view.outcome}`)}`}
          </Text>
          <p className={classes.description}>{view.publicAnswer}</p>
          <Text size="sm" component="div">
            <PublicMark isPublic /> {view.resolvedAt !== null && <When at={view.resolvedAt} />}
          </Text>
        </section>
      )}
    </Panel>
  );
}
