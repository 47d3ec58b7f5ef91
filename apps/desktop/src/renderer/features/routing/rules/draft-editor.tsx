import { LIMITS, type RoutingRule, type RoutingSetView } from "@kck/contracts";
import { Alert, Button, Group, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconArrowLeft, IconPlus, IconReturn } from "../../../ui/icons";
import { Panel } from "../../../ui/panel";
import { RefusalAlert } from "../../../ui/refusal-alert";
import { Empty } from "../../../ui/states";
import { BackTestPanel } from "./back-test-panel";
import { FindingList } from "./finding-list";
import { PublishPanel } from "./publish-panel";
import { RuleDialog } from "./rule-dialog";
import { blankRule } from "./rule-form";
import { RuleList } from "./rule-list";
import classes from "./rules.module.css";
import { useDraft } from "./use-draft";

type Props = { open: RoutingSetView; inForce: RoutingSetView; needsSecondPerson: boolean; onClose: () => void };
type Opened = { readonly rule: RoutingRule; readonly isNew: boolean };
type Undo = { readonly said: string; readonly rules: readonly RoutingRule[] };

/** The draft: rules written, moved and removed, each change saved at once; then the test, then the publication. */
export function DraftEditor({ open, inForce, needsSecondPerson, onClose }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(open);
  const { rules, reason } = draft.content;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const add = () => setOpened({ rule: blankRule(`rule-${newCommandId()}`), isNew: true });
  useActions([{ id: "routing.add", label: t("routing.rules.add"), icon: <IconPlus />, run: add }]);

  const put = (next: readonly RoutingRule[], said: string | null = null) => {
    setUndo(said === null ? null : { said, rules });
    draft.change({ rules: next });
  };
  const keep = (rule: RoutingRule) => {
    // A new rule stands first: what was written for one case must not be taken by a wider one before it.
    const isKnown = rules.some(({ key }) => key === rule.key);
    put(isKnown ? rules.map((one) => (one.key === rule.key ? rule : one)) : [rule, ...rules]);
    setOpened(null);
  };
  const deeds = {
    open: (rule: RoutingRule) => setOpened({ rule, isNew: false }),
    move: (from: number, to: number) => {
      const moved = rules[from];
      if (moved !== undefined) put(rules.toSpliced(from, 1).toSpliced(to, 0, moved));
    },
    remove: (rule: RoutingRule) =>
      put(
        rules.filter(({ key }) => key !== rule.key),
        t("routing.rules.removed", { rule: rule.name }),
      ),
  };
  return (
    <div className={classes.stack}>
      <Group justify="space-between">
        <Button variant="default" leftSection={<IconArrowLeft size="1rem" />} onClick={onClose}>
          {t("routing.rules.toInForce")}
        </Button>
        <Text role="status" c="dimmed">
          {t(draft.isSaved ? "routing.rules.saved" : "routing.rules.unsaved")}
        </Text>
      </Group>
      <RefusalAlert error={draft.error} onRetry={draft.isConflict ? undefined : draft.retry}>
        {draft.isConflict && (
          <Group mt="sm">
            <Button size="compact-sm" variant="default" onClick={draft.takeTheirs}>
              {t("routing.rules.takeTheirs")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={draft.keepMine}>
              {t("routing.rules.keepMine")}
            </Button>
          </Group>
        )}
      </RefusalAlert>
      {undo !== null && (
        <Alert color="blue" icon={<IconReturn />} role="status">
          <Group justify="space-between">
            {undo.said}
            <Button size="compact-sm" variant="default" onClick={() => put(undo.rules)}>
              {t("routing.rules.undo")}
            </Button>
          </Group>
        </Alert>
      )}
      <Panel
        title={t("routing.rules.draft")}
        actions={
          <Group gap="sm">
            <Button variant="default" onClick={() => put(inForce.rules, t("routing.rules.restarted"))}>
              {t("routing.rules.restart")}
            </Button>
            <Button leftSection={<IconPlus size="1rem" />} onClick={add}>
              {t("routing.rules.add")}
            </Button>
          </Group>
        }
      >
        <div className={classes.stack}>
          <Reason key={reason} reason={reason} onChange={(next) => draft.change({ reason: next })} />
          <FindingList findings={open.findings} rules={rules} />
          {rules.length === 0 ? (
            <Empty text={t("routing.rules.none")} />
          ) : (
            <RuleList label={t("routing.rules.draft")} rules={rules} deeds={deeds} />
          )}
        </div>
      </Panel>
      <BackTestPanel open={open} draft={draft} />
      <PublishPanel open={open} draft={draft} needsSecondPerson={needsSecondPerson} />
      {opened !== null && (
        <RuleDialog
          key={opened.rule.key}
          rule={opened.rule}
          isNew={opened.isNew}
          onDone={keep}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

/** Why the rules change. It is saved when one leaves the field, not with each letter. */
function Reason({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(reason);
  return (
    <Textarea
      label={t("routing.rules.reason")}
      autosize
      maxLength={LIMITS.note}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed.trim() !== reason && onChange(typed.trim())}
    />
  );
}
