import type { IntakeView } from "@kck/contracts";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../api/use-me";
import { IconButton } from "../../../ui/icon-button";
import { IconPencil } from "../../../ui/icons";
import { Panel } from "../../../ui/panel";
import { When } from "../../../ui/when";
import type { Change, Command } from "../actions/commands";
import { PriorityBadge } from "../priority-badge";
import { changesOf } from "../rights";
import { useCity } from "../use-city";
import { CallerFacts } from "./caller-facts";
import classes from "./intake.module.css";

type Props = { view: IntakeView; onChange: (command: Command) => void };

/** What, where, who and whose: each with its change beside it for whoever may make it. */
export function FactsPanel({ view, onChange }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const city = useCity();
  const changes = changesOf(view, me);
  const unit = city.unit(view.unitId);
  const district = city.districtName(view.districtNumber);

  const line = (label: string, value: ReactNode, change?: Change) => (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        <div>{value}</div>
        {change !== undefined && changes.includes(change) && (
          <IconButton label={t(`intake.change.${change}`)} size="sm" onClick={() => onChange(change)}>
            <IconPencil size="0.9375rem" />
          </IconButton>
        )}
      </dd>
    </div>
  );
  const dash = (
    <Text span c="dimmed">
      {t("intake.notSet")}
    </Text>
  );
  const category = city.category(view.categoryId);

  return (
    <Panel title={t("intake.facts")}>
      <dl className={classes.facts}>
        {line(t("intake.column.kind"), t(`kind.${view.kind}`))}
        {line(
          t("intake.column.category"),
          category === undefined ? dash : `${category.code} ${category.name}`,
          "categorise",
        )}
        {line(t("intake.column.priority"), <PriorityBadge priority={view.priority} />, "prioritise")}
        {line(t("intake.column.place"), view.place === "" ? dash : view.place, "place")}
        {line(t("intake.column.district"), district === "" ? dash : district)}
        {view.placeParts.latitude !== null &&
          view.placeParts.longitude !== null &&
          line(t("intake.point"), `${view.placeParts.latitude.toFixed(5)}, ${view.placeParts.longitude.toFixed(5)}`)}
        {line(
          t("intake.column.unit"),
          unit === undefined ? (
            dash
          ) : (
            <span title={unit.takes}>{[unit.symbol, unit.name].filter(Boolean).join(" · ")}</span>
          ),
        )}
        {line(t("intake.column.assignee"), city.personName(view.assigneeId) || dash, "assign")}
        <CallerFacts view={view} line={line} />
        {line(t("intake.column.channel"), t(`channel.${view.channel}`))}
        {view.phoneHandover !== null &&
          line(
            t("intake.phoneHandover"),
            <>
              <When at={view.phoneHandover.at} />, {view.phoneHandover.to}
            </>,
          )}
        {view.externalNumber !== null &&
          line(t("intake.column.external"), [view.externalNumber, view.externalSource].filter(Boolean).join(" · "))}
        {line(
          t("intake.logged"),
          <>
            <When at={view.createdAt} />
            {view.createdByName !== null && <>, {view.createdByName}</>}
          </>,
        )}
      </dl>
    </Panel>
  );
}
