import { RoutingRule } from "@kck/contracts";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionFields } from "./action-fields";
import { type FormGroup, fromForm, hasOpenLine, isFormWithinBounds, toForm } from "./condition-form";
import { ConditionGroup } from "./condition-group";

/** What was typed into the dialog of a rule. */
export type TypedRule = {
  readonly name: string;
  readonly form: FormGroup;
  readonly action: RoutingRule["action"];
};
type Props = {
  rule: RoutingRule;
  /** What was typed before the dialog was left without keeping it. */
  typed: TypedRule | undefined;
  isNew: boolean;
  /** Told at each change, so that what is typed outlives this dialog. */
  onType: (typed: TypedRule) => void;
  onDone: (rule: RoutingRule) => void;
  /** Whether it was dropped on purpose; else what was typed is to come back. */
  onClose: (isDropped: boolean) => void;
};

/** One rule: its name, what it asks for and what it does. */
export function RuleDialog({ rule, typed, isNew, onType, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [begin] = useState(() => typed ?? { name: rule.name, form: toForm(rule.when), action: rule.action });
  const [now, setNow] = useState<TypedRule>(begin);
  const { name, form, action } = now;
  useEffect(() => {
    if (now !== begin) onType(now);
  }, [now, begin, onType]);
  const change = (part: Partial<TypedRule>) => setNow((before) => ({ ...before, ...part }));
  const [isTried, setTried] = useState(false);
  const isTooDeep = !isFormWithinBounds(form);
  // A condition that nobody touched stays letter by letter what it was.
  const when = typed === undefined && form === begin.form ? rule.when : fromForm(form);
  const read = RoutingRule.safeParse({ ...rule, name, when, action });
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
  const isWrong = (path: string) => isTried && wrong.some((one) => one.startsWith(path));
  const title = t(isNew ? "routing.rules.add" : "routing.rules.editTitle");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.success && !hasOpenLine(form)) onDone(read.data);
  };
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={title}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <form onSubmit={onSubmit} aria-label={title} noValidate>
        <Stack>
          <TextInput
            label={t("routing.rules.name")}
            required
            data-autofocus
            value={name}
            error={isWrong("name") && t("field.required")}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <section aria-label={t("routing.rules.conditions")}>
            <Text fw={600} mb="xs">
              {t("routing.rules.conditions")}
            </Text>
            <ConditionGroup group={form} path="" isTried={isTried} onChange={(next) => change({ form: next })} />
            {isTooDeep && (
              <Text c="red" role="alert" size="sm">
                {t("routing.rules.tooDeep")}
              </Text>
            )}
          </section>
          <ActionFields action={action} isWrong={isWrong} onChange={(next) => change({ action: next })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onClose(true)}>
              {t("common.cancel")}
            </Button>
            <Button type="submit">{t("routing.rules.keep")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
