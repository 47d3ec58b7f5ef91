import type { RoutingRule } from "@kck/contracts";
import { Button, Group, List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { changesOf } from "./rule-changes";
import type { OpenSet } from "./use-open-set";

/** Why a draft was not saved. Where somebody else saved meanwhile, how this one differs from theirs, and both ways on. */
export function ConflictAlert({ set, theirs }: { set: OpenSet; theirs: OpenSet["content"] }) {
  const { t } = useTranslation();
  if (!set.isConflict) return <RefusalAlert error={set.error} onRetry={set.retry} />;
  const { added, changed, removed, isReordered } = changesOf(theirs.rules, set.content.rules);
  const namesOf = (rules: readonly RoutingRule[]) => rules.map(({ name }) => name).join(", ");
  const said = [
    added.length > 0 && t("routing.rules.conflict.added", { rules: namesOf(added) }),
    changed.length > 0 && t("routing.rules.conflict.changed", { rules: namesOf(changed.map(({ after }) => after)) }),
    removed.length > 0 && t("routing.rules.conflict.removed", { rules: namesOf(removed) }),
    isReordered && t("routing.rules.conflict.reordered"),
    theirs.reason !== set.content.reason.trim() && t("routing.rules.conflict.reason", { reason: theirs.reason }),
  ].filter((line) => line !== false);
  return (
    <RefusalAlert error={set.error}>
      <List size="sm" mt="xs">
        {said.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Group mt="sm">
        <Button size="compact-sm" variant="default" onClick={set.takeTheirs}>
          {t("routing.rules.takeTheirs")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={set.keepMine}>
          {t("routing.rules.keepMine")}
        </Button>
      </Group>
    </RefusalAlert>
  );
}
