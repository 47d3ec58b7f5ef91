import type { RoutingRule } from "@kck/contracts";
import { PRIORITIES } from "@kck/domain";
import { Group, Select, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../../catalog/use-catalog";
import { withReceiver } from "./rule-form";

type Action = RoutingRule["action"];
type Props = { action: Action; isWrong: (path: string) => boolean; onChange: (action: Action) => void };
const RECEIVERS = ["unit", "category", "supervisor"] as const;

/** What a rule does: who gets it, with what priority, what to phone first, by which deadlines. */
export function ActionFields({ action, isWrong, onChange }: Props) {
  const { t } = useTranslation();
  const { units, deadlines, unitLabel } = useCatalog();
  const { receiver, priority, policyKey, callFirst } = action;
  const required = (path: string) => (isWrong(path) ? t("field.required") : null);
  const receive = (next: Action["receiver"]) => onChange(withReceiver(action, next));
  const call = (part: { label?: string; number?: string }) => {
    const next = { label: "", number: "", ...callFirst, ...part };
    onChange({ ...action, callFirst: next.label === "" && next.number === "" ? null : next });
  };
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          label={t("routing.rules.receiverLabel")}
          data={RECEIVERS.map((type) => ({ value: type, label: t(`routing.rules.receiver.${type}`) }))}
          value={receiver.type}
          allowDeselect={false}
          onChange={(value) => {
            const type = RECEIVERS.find((one) => one === value);
            if (type !== undefined && type !== receiver.type) receive(type === "unit" ? { type, unit: "" } : { type });
          }}
        />
        {receiver.type === "unit" && (
          <Select
            label={t("routing.rules.unit")}
            required
            searchable
            selectFirstOptionOnChange
            allowDeselect={false}
            data={units
              .filter(({ isValid, key }) => isValid || key === receiver.unit)
              .map(({ key, id }) => ({ value: key, label: unitLabel(id) }))}
            value={receiver.unit === "" ? null : receiver.unit}
            error={required("action.receiver")}
            onChange={(unit) => receive({ type: "unit", unit: unit ?? "" })}
          />
        )}
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t("routing.rules.priority")}
          placeholder={t("routing.rules.unchanged")}
          clearable
          clearButtonProps={{ "aria-label": t("field.clear") }}
          data={PRIORITIES.map((one) => ({ value: one, label: `${one} ${t(`priority.${one}`)}` }))}
          value={priority}
          onChange={(value) => onChange({ ...action, priority: PRIORITIES.find((one) => one === value) ?? null })}
        />
        <Select
          label={t("routing.rules.policy")}
          placeholder={t("routing.rules.unchanged")}
          clearable
          clearButtonProps={{ "aria-label": t("field.clear") }}
          searchable
          data={deadlines.policies.map(({ key, name }) => ({ value: key as string, label: name }))}
          value={policyKey}
          onChange={(value) => onChange({ ...action, policyKey: value })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t("routing.rules.callLabel")}
          value={callFirst?.label ?? ""}
          error={required("action.callFirst.label")}
          onChange={(event) => call({ label: event.currentTarget.value })}
        />
        <TextInput
          label={t("routing.rules.callNumber")}
          inputMode="tel"
          value={callFirst?.number ?? ""}
          error={required("action.callFirst.number")}
          onChange={(event) => call({ number: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  );
}
