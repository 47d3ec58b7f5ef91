import type { PublishedRoutingView, RoutingRule } from "@kck/contracts";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../api/trpc";
import { Failed, Loading } from "../../../ui/states";
import { useCatalog } from "../../catalog/use-catalog";
import { changesOf } from "./rule-changes";
import classes from "./rules.module.css";
import { sayRule } from "./say-rule";

/** What a published set has otherwise than the one before it; fetched once somebody asks. */
export function SetChanges({ version }: { version: number }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  // A set that was published never changes.
  const options = trpc.routing.published.queryOptions(
    { version },
    { enabled: isOpen, staleTime: Number.POSITIVE_INFINITY },
  );
  const set = useQuery(options);
  return (
    <details className={classes.move} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`${t("routing.rules.history.changes.what")}: ${t("routing.rules.version", { version })}`}>
        {t("routing.rules.history.changes.what")}
      </summary>
      {isOpen && set.isPending && <Loading />}
      {set.isError && <Failed error={set.error} onRetry={() => void set.refetch()} />}
      {isOpen && set.data !== undefined && <Changes set={set.data} />}
    </details>
  );
}

function Changes({ set: { rules, before } }: { set: PublishedRoutingView }) {
  const { t } = useTranslation();
  const city = useCatalog();
  if (before === null) return <Text>{t("routing.rules.history.changes.first", { count: rules.length })}</Text>;
  const { added, changed, removed, isReordered } = changesOf(before, rules);
  const isSame = added.length + changed.length + removed.length === 0 && !isReordered;
  if (isSame) return <Text>{t("routing.rules.history.changes.same")}</Text>;
  const say = (rule: RoutingRule) => sayRule(rule, { t, city });
  return (
    <ul className={classes.plain}>
      {added.map((rule) => (
        <li key={rule.key}>
          {t("routing.rules.history.changes.added")}: <b>{rule.name}</b>. {say(rule)}
        </li>
      ))}
      {changed.map(({ before: was, after }) => (
        <li key={after.key}>
          {t("routing.rules.history.changes.changed")}: <b>{after.name}</b>. {say(after)}
          {was.name !== after.name && (
            <p className={classes.quiet}>{t("routing.rules.history.changes.wasName", { name: was.name })}</p>
          )}
          {say(was) !== say(after) && (
            <p className={classes.quiet}>{t("routing.rules.history.changes.was", { sentence: say(was) })}</p>
          )}
        </li>
      ))}
      {removed.map((rule) => (
        <li key={rule.key}>
          {t("routing.rules.history.changes.removed")}: <b>{rule.name}</b>. {say(rule)}
        </li>
      ))}
      {isReordered && <li>{t("routing.rules.history.changes.reordered")}</li>}
    </ul>
  );
}
