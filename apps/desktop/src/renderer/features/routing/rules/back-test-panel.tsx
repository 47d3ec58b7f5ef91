import type { BackTestView, RoutingSetView, UnitId } from "@kck/contracts";
import { Button, Group, Loader, Text } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { IconPlay } from "../../../ui/icons";
import { fromPicker, useCalendarProps } from "../../../ui/instant-picker";
import { Panel } from "../../../ui/panel";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { When } from "../../../ui/when";
import { useCatalog } from "../../catalog/use-catalog";
import { endOfDay } from "./end-of-day";
import { FindingList } from "./finding-list";
import classes from "./rules.module.css";
import type { OpenSet } from "./use-open-set";

type Props = { open: RoutingSetView; set: OpenSet };

/** Runs the draft over the past beside the rules in force, and shows what would have gone elsewhere. */
export function BackTestPanel({ open, set }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const dates = { ...useCalendarProps(), valueFormat: "DD.MM.YYYY" };
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const test = useMutation(
    trpc.routing.backTest.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.routing.pathFilter()),
    }),
  );
  const run = () => {
    const start = from === null ? null : fromPicker(from);
    test.mutate({ id: open.id, revision: set.revision, from: start, to: to === null ? null : endOfDay(to) });
  };
  const isOfThis = test.variables?.revision === set.revision && set.isSaved;
  return (
    <Panel title={t("routing.rules.test.title")}>
      <div className={classes.stack}>
        <Text>{t("routing.rules.test.hint")}</Text>
        <Group align="flex-end">
          <DateInput {...dates} label={t("routing.rules.test.from")} value={from} onChange={setFrom} />
          <DateInput {...dates} label={t("routing.rules.test.to")} value={to} onChange={setTo} />
          <Button leftSection={<IconPlay size="1rem" />} disabled={!set.isSaved} loading={test.isPending} onClick={run}>
            {t("routing.rules.test.run")}
          </Button>
          {open.backTestedAt !== null && set.isSaved && (
            <Text c="dimmed">
              {t("routing.rules.test.doneAt")} <When at={open.backTestedAt} />
            </Text>
          )}
        </Group>
        {test.isPending && (
          <div role="status">
            <Text>{t("routing.rules.test.running")}</Text>
            <Loader type="dots" size="sm" aria-hidden />
          </div>
        )}
        <RefusalAlert error={test.error} title={t("routing.rules.test.failed")} onRetry={run} />
        {test.isSuccess && !isOfThis && <Text role="status">{t("routing.rules.test.stale")}</Text>}
        {test.isSuccess && isOfThis && <Result result={test.data} rules={set.content.rules} />}
      </div>
    </Panel>
  );
}

function Result({ result, rules }: { result: BackTestView; rules: OpenSet["content"]["rules"] }) {
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
          {result.moves.map(({ from, to, intakes }) => (
            <Move key={`${from} ${to}`} from={nameOf(from)} to={nameOf(to)} intakes={intakes} />
          ))}
        </ul>
      )}
      <details>
        <summary>{t("routing.rules.test.decided")}</summary>
        <ul className={classes.plain}>
          {result.decidedBy
            .filter(({ count }) => count > 0)
            .toSorted((a, b) => b.count - a.count)
            .map(({ rule, count }) => (
              <li key={rule}>
                {ruleOf(rule)}: {count}
              </li>
            ))}
        </ul>
      </details>
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

/** So many numbers are drawn at once; more come by the button, down to the last of ten thousand. */
const SHOWN_AT_ONCE = 100;

type MoveProps = { from: string; to: string; intakes: BackTestView["moves"][number]["intakes"] };

/** The matters that would go from one unit to another, each to be opened. */
function Move({ from, to, intakes }: MoveProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(0);
  const all = intakes.length;
  const more = Math.min(SHOWN_AT_ONCE, all - shown);
  return (
    <li className={classes.move}>
      <details onToggle={() => shown === 0 && setShown(more)}>
        <summary>{t("routing.rules.test.move", { from, to, count: all })}</summary>
        <ul className={classes.numbers}>
          {intakes.slice(0, shown).map(({ id, number }) => (
            <li key={id}>
              <Link to="/intakes/$id" params={{ id }}>
                {number}
              </Link>
            </li>
          ))}
        </ul>
        {shown > 0 && more > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + more)}>
            {t("routing.rules.test.more", { more, shown, all })}
          </Button>
        )}
      </details>
    </li>
  );
}
