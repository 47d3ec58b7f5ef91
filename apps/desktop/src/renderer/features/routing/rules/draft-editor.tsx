import { LIMITS, type RoutingRule, type RoutingSetView, type RoutingView } from "@kck/contracts";
import { Alert, Button, Group, Text, Textarea } from "@mantine/core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../../api/command-id";
import { type Draft, useDraft } from "../../../platform/use-draft";
import { useActions } from "../../../ui/hotkeys/use-actions";
import { IconArrowLeft, IconPlus, IconReturn } from "../../../ui/icons";
import { Panel } from "../../../ui/panel";
import { Empty, Loading } from "../../../ui/states";
import { BackTestPanel } from "./back-test-panel";
import { ConflictAlert } from "./conflict-alert";
import { FindingList } from "./finding-list";
import { PublishPanel } from "./publish-panel";
import { RuleDialog, type TypedRule } from "./rule-dialog";
import { blankRule } from "./rule-form";
import { RuleList } from "./rule-list";
import classes from "./rules.module.css";
import { sinceOpened } from "./since-opened";
import { useOpenSet } from "./use-open-set";
import { type OpenedRule, useTypedRules } from "./use-typed-rules";

type Props = { open: RoutingSetView; routing: RoutingView; onClose: () => void };
/** What was done, and the rules before it; it can be undone as long as nothing came after. */
type Undo = { readonly said: string; readonly before: readonly RoutingRule[]; readonly after: readonly RoutingRule[] };

/** The draft of the rules, once it is known what this machine kept of it. */
export function DraftEditor(props: Props) {
  const draft = useDraft("routing.rules");
  const ruleDraft = useDraft("routing.rule");
  if (draft.found === undefined || ruleDraft.found === undefined) return <Loading />;
  return <Editor {...props} draft={draft} ruleDraft={ruleDraft} />;
}

/** Rules written, moved and removed, each change saved by itself; then the test, then the publication. */
function Editor({ open, routing, onClose, draft, ruleDraft }: Props & { draft: Draft; ruleDraft: Draft }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<OpenedRule | null>(null);
  const typed = useTypedRules(ruleDraft);
  const [undo, setUndo] = useState<Undo | null>(null);
  const set = useOpenSet(open, draft, opened !== null);
  const { rules, reason } = set.content;
  const add = () => setOpened({ rule: blankRule(`rule-${newCommandId()}`), isNew: true });
  useActions([{ id: "routing.add", label: t("routing.rules.add"), icon: <IconPlus />, run: add }]);

  const put = (after: readonly RoutingRule[], said: string | null = null) => {
    setUndo(said === null ? null : { said, before: rules, after });
    set.change({ rules: after });
  };
  const keep = (rule: RoutingRule) => {
    // A new rule stands first: what was written for one case must not be taken by a wider one before it.
    const isKnown = rules.some(({ key }) => key === rule.key);
    put(isKnown ? rules.map((one) => (one.key === rule.key ? rule : one)) : [rule, ...rules]);
    close(rule.key, true);
  };
  const close = (key: string, isDone: boolean) => {
    if (isDone) typed.drop(key);
    setOpened(null);
  };
  const { put: keepTyped } = typed;
  const onType = useCallback(
    (words: TypedRule) => opened !== null && keepTyped({ rule: opened.rule, isNew: opened.isNew, typed: words }),
    [opened, keepTyped],
  );
  const since = opened === null ? null : sinceOpened(opened, rules);
  /** From here on it was typed over the rule as the draft has it now; over none, it is a new one. */
  const goOn = (words: TypedRule) => {
    if (opened === null || since === null) return;
    const next = { rule: since.now ?? opened.rule, isNew: since.now === null, typed: words };
    keepTyped(next);
    setOpened(next);
  };
  const take = () => {
    if (opened === null || since === null) return;
    typed.drop(opened.rule.key);
    setOpened(since.now === null ? null : { rule: since.now, isNew: false });
  };
  const deeds = {
    open: (rule: RoutingRule) =>
      setOpened(typed.rules.find((one) => one.rule.key === rule.key) ?? { rule, isNew: false }),
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
          {t(set.isSaved ? "routing.rules.saved" : "routing.rules.unsaved")}
        </Text>
      </Group>
      {!(set.isKept && typed.isKept) && <Alert color="red">{t("desk.notKept")}</Alert>}
      <ConflictAlert set={set} theirs={open} />
      {set.stranded !== null && (
        <Notice
          said={t("routing.rules.stranded")}
          label={t("routing.rules.useStranded")}
          onClick={set.takeStranded}
          onDrop={set.dropStranded}
        />
      )}
      {typed.rules
        .filter(({ rule }) => rule.key !== opened?.rule.key)
        .map((left) => (
          <Notice
            key={left.rule.key}
            said={t("routing.rules.left", { rule: left.typed?.name || t("routing.rules.unnamed") })}
            label={t("routing.rules.back")}
            onClick={() => setOpened(left)}
            onDrop={() => typed.drop(left.rule.key)}
          />
        ))}
      {undo !== null && undo.after === rules && (
        <Notice said={undo.said} label={t("routing.rules.undo")} onClick={() => put(undo.before)} />
      )}
      <Panel
        title={t("routing.rules.draft")}
        actions={
          <Group gap="sm">
            <Button variant="default" onClick={() => put(routing.inForce.rules, t("routing.rules.restarted"))}>
              {t("routing.rules.restart")}
            </Button>
            <Button leftSection={<IconPlus size="1rem" />} onClick={add}>
              {t("routing.rules.add")}
            </Button>
          </Group>
        }
      >
        <div className={classes.stack}>
          <Textarea
            label={t("routing.rules.reason")}
            required
            autosize
            maxLength={LIMITS.note}
            value={reason}
            onChange={(event) => set.change({ reason: event.currentTarget.value })}
          />
          <FindingList findings={open.findings} rules={rules} />
          {rules.length === 0 ? (
            <Empty text={t("routing.rules.none")} />
          ) : (
            <RuleList label={t("routing.rules.draft")} rules={rules} deeds={deeds} />
          )}
        </div>
      </Panel>
      <BackTestPanel open={open} set={set} />
      <PublishPanel open={open} set={set} routing={routing} />
      {opened !== null && (
        <RuleDialog
          key={opened.rule.key}
          rule={opened.rule}
          typed={opened.typed}
          isNew={opened.isNew}
          since={since}
          onGoOn={goOn}
          onTake={take}
          onType={onType}
          onDone={keep}
          onClose={(isDropped) => close(opened.rule.key, isDropped)}
        />
      )}
    </div>
  );
}

/** Something that was done or left behind, and the way back to it. */
function Notice({
  said,
  label,
  onClick,
  onDrop,
}: {
  said: string;
  label: string;
  onClick: () => void;
  onDrop?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Alert color="blue" icon={<IconReturn />} role="status">
      <Group justify="space-between">
        {said}
        <Group gap="sm">
          <Button size="compact-sm" variant="default" onClick={onClick}>
            {label}
          </Button>
          {onDrop !== undefined && (
            <Button size="compact-sm" variant="default" onClick={onDrop}>
              {t("routing.rules.drop")}
            </Button>
          )}
        </Group>
      </Group>
    </Alert>
  );
}
