import type { BackTestView, RoutingSetView, UnitId } from "@kck/contracts";
import { Button, Group, Progress, Text } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { fromPicker } from "../../../ui/form/instant-field";
import { IconPlay } from "../../../ui/icons";
import { Panel } from "../../../ui/panel";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { When } from "../../../ui/when";
import { useCatalog } from "../../catalog/use-catalog";
import { FindingList } from "./finding-list";
import classes from "./rules.module.css";
import type { Draft } from "./use-draft";

type Props = { open: RoutingSetView; draft: Draft };
const DAY_MS = 24 * 60 * 60_000;

/** Runs the draft over the past beside the rules in force, and shows what would have gone elsewhere. */
export function BackTestPanel({ open, draft }: Props) {
  const { t, i18n } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const test = useMutation(
    trpc.routing.backTest.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.routing.pathFilter()),
    }),
  );
  const run = () => {
    const start = from === null ? null : fromPicker(from);
    const end = to === null ? null : fromPicker(to);
    // The last day of the period belongs to it.
    const until = end === null ? null : new Date(Date.parse(end) + DAY_MS).toISOString();
    test.mutate({ id: open.id, revision: draft.revision, from: start, to: until });
  };
  const isOfThis = test.variables?.revision === draft.revision && draft.isSaved;
  const dates = { valueFormat: "DD.MM.YYYY", locale: i18n.language, clearable: true, weekendDays: [] };
  const aria = {
    ariaLabels: { previousMonth: t("field.previousMonth"), nextMonth: t("field.nextMonth") },
    clearButtonProps: { "aria-label": t("field.clear") },
    hideOutsideDates: true,
  };
  return (
    <Panel title={t("routing.rules.test.title")}>
      <div className={classes.stack}>
        <Text>{t("routing.rules.test.hint")}</Text>
        <Group align="flex-end">
          <DateInput {...dates} {...aria} label={t("routing.rules.test.from")} value={from} onChange={setFrom} />
          <DateInput {...dates} {...aria} label={t("routing.rules.test.to")} value={to} onChange={setTo} />
          <Button
            leftSection={<IconPlay size="1rem" />}
            disabled={!draft.isSaved}
            loading={test.isPending}
            onClick={run}
          >
            {t("routing.rules.test.run")}
          </Button>
          {open.backTestedAt !== null && draft.isSaved && (
            <Text c="dimmed">
              {t("routing.rules.test.doneAt")} <When at={open.backTestedAt} />
            </Text>
          )}
        </Group>
        {test.isPending && (
          <div role="status">
            <Text>{t("routing.rules.test.running")}</Text>
            <Progress value={100} animated aria-label={t("routing.rules.test.running")} />
          </div>
        )}
        <RefusalAlert error={test.error} title={t("routing.rules.test.failed")} onRetry={run} />
        {test.isSuccess && !isOfThis && <Text role="status">{t("routing.rules.test.stale")}</Text>}
        {test.isSuccess && isOfThis && <Result result={test.data} rules={draft.content.rules} />}
      </div>
    </Panel>
  );
}

function Result({ result, rules }: { result: BackTestView; rules: Draft["content"]["rules"] }) {
  const { t } = useTranslation();
  const { unitLabel } = useCatalog();
  const nameOf = (unitId: UnitId | null) => (unitId === null ? t("routing.toSupervisor") : unitLabel(unitId));
  const ruleOf = (key: string) => rules.find((rule) => rule.key === key)?.name ?? key;
  return (
    <section className={classes.stack} aria-label={t("routing.rules.test.result")}>
      <Text fw={600} role="status">
        {t("routing.rules.test.moved", { count: result.count, moved: result.movedCount, other: result.reprioritised })}
      </Text>
      {result.moves.length > 0 && (
        <ul className={classes.moves} aria-label={t("routing.rules.test.moves")}>
          {result.moves.map(({ from, to, count, intakes }) => (
            <li key={`${from} ${to}`} className={classes.move}>
              <details>
                <summary>{t("routing.rules.test.move", { from: nameOf(from), to: nameOf(to), count })}</summary>
                <ul className={classes.numbers}>
                  {intakes.map(({ id, number }) => (
                    <li key={id}>
                      <Link to="/intakes/$id" params={{ id }}>
                        {number}
                      </Link>
                    </li>
                  ))}
                </ul>
                {count > intakes.length && (
                  <p className={classes.quiet}>{t("routing.rules.test.newest", { count: intakes.length })}</p>
                )}
              </details>
            </li>
          ))}
        </ul>
      )}
      {result.idle.length > 0 && (
        <details>
          <summary>{t("routing.rules.test.idle", { count: result.idle.length })}</summary>
          <ul className={classes.plain}>
            {result.idle.map(({ rule, shadowedBy, count }) => (
              <li key={rule}>
                {shadowedBy === null
                  ? ruleOf(rule)
                  : t("routing.rules.test.shadowed", { rule: ruleOf(rule), by: ruleOf(shadowedBy), count })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <FindingList findings={result.findings} rules={rules} />
    </section>
  );
}
