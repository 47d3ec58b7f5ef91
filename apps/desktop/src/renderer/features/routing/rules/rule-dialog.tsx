import { RoutingRule } from "@kck/contracts";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { ActionFields } from "./action-fields";
import { ConditionLines } from "./condition-lines";
import { type FormCondition, fromForm, toForm } from "./rule-form";
import { sayCondition } from "./say-rule";

/** What was typed into the dialog of a rule. */
export type TypedRule = {
  readonly name: string;
  readonly form: FormCondition | null;
  readonly action: RoutingRule["action"];
};
type Props = {
  rule: RoutingRule;
  /** What was typed before the dialog was left without keeping it. */
  typed: TypedRule | undefined;
  isNew: boolean;
  onDone: (rule: RoutingRule) => void;
  /** Gets what is typed where it would be lost; null where nothing was, or it was dropped on purpose. */
  onClose: (typed: TypedRule | null) => void;
};

/** One rule: its name, what it asks for and what it does. A condition that lines cannot show stays as it is. */
export function RuleDialog({ rule, typed, isNew, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const city = useCatalog();
  const [begin] = useState(() => typed ?? { name: rule.name, form: toForm(rule.when), action: rule.action });
  const [name, setName] = useState(begin.name);
  const [form, setForm] = useState(begin.form);
  const [action, setAction] = useState(begin.action);
  const isTouched = typed !== undefined || name !== begin.name || form !== begin.form || action !== begin.action;
  const [isTried, setTried] = useState(false);
  const read = RoutingRule.safeParse({ ...rule, name, when: form === null ? rule.when : fromForm(form), action });
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
  const isWrong = (path: string) => isTried && wrong.some((one) => one.startsWith(path));
  const title = t(isNew ? "routing.rules.add" : "routing.rules.editTitle");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.success) onDone(read.data);
  };
  return (
    <Modal
      opened
      onClose={() => onClose(isTouched ? { name, form, action } : null)}
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
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {form === null ? (
            <div>
              <Text fw={600}>{t("routing.rules.kept")}</Text>
              <Text>{sayCondition(rule.when, { t, city })}</Text>
            </div>
          ) : (
            <ConditionLines form={form} isTried={isTried} onChange={setForm} />
          )}
          <ActionFields action={action} isWrong={isWrong} onChange={setAction} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onClose(null)}>
              {t("common.cancel")}
            </Button>
            <Button type="submit">{t("routing.rules.keep")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
