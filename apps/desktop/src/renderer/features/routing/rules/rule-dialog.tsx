import { RoutingRule } from "@kck/contracts";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { ActionFields } from "./action-fields";
import { ConditionLines } from "./condition-lines";
import { fromForm, toForm } from "./rule-form";
import { sayCondition } from "./say-rule";

type Props = { rule: RoutingRule; isNew: boolean; onDone: (rule: RoutingRule) => void; onClose: () => void };

/** One rule: its name, what it asks for and what it does. A condition that lines cannot show stays as it is. */
export function RuleDialog({ rule, isNew, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const city = useCatalog();
  const [name, setName] = useState(rule.name);
  const [form, setForm] = useState(() => toForm(rule.when));
  const [action, setAction] = useState(rule.action);
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
      onClose={onClose}
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
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit">{t("routing.rules.keep")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
