import { LIMITS, type RoutingRule } from "@kck/contracts";
import { PRIORITIES, SET_BOUNDS } from "@kck/domain";
import { Group, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCity } from "../../intakes/use-city";
import { withReceiver } from "./rule-form";

type Action = RoutingRule["action"];
type Props = { action: Action; isWrong: (path: string) => boolean; onChange: (action: Action) => void };
const RECEIVERS = ["unit", "category", "supervisor"] as const;

/** What a rule does: who gets it and who sees it too, with what priority, what to phone first, by which deadlines. */
export function ActionFields({ action, isWrong, onChange }: Props) {
  const { t } = useTranslation();
  const { units, deadlines, unitLabel, people } = useCity();
  const { receiver, priority, policyKey, person, skill, callFirst, copyTo } = action;
  const required = (path: string) => (isWrong(path) ? t("field.required") : null);
  const unitsFor = (chosen: readonly string[]) =>
    units
      .filter(({ isValid, key }) => isValid || chosen.includes(key))
      .map(({ key, id }) => ({ value: key, label: unitLabel(id) }));
  const given = receiver.type === "unit" ? units.find(({ key }) => key === receiver.unit) : undefined;
  const staff = people.filter(({ id, unitId }) => id === person || (unitId !== null && unitId === given?.id));
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
            data={unitsFor([receiver.unit])}
            value={receiver.unit === "" ? null : receiver.unit}
            error={required("action.receiver")}
            onChange={(unit) => receive({ type: "unit", unit: unit ?? "" })}
          />
        )}
      </Group>
      {given !== undefined && (
        <Group grow align="flex-start">
          <Select
            label={t("routing.rules.person")}
            placeholder={t("routing.rules.wholeUnit")}
            clearable
            clearButtonProps={{ "aria-label": t("field.clear") }}
            searchable
            disabled={staff.length === 0}
            data={staff.map(({ id, name }) => ({ value: id as string, label: name }))}
            value={person}
            onChange={(value) => onChange({ ...action, person: staff.find(({ id }) => id === value)?.id ?? null })}
          />
          <TextInput
            label={t("routing.rules.skill")}
            maxLength={LIMITS.line}
            value={skill ?? ""}
            onChange={(event) =>
              onChange({ ...action, skill: event.currentTarget.value.trim() === "" ? null : event.currentTarget.value })
            }
          />
        </Group>
      )}
      <MultiSelect
        label={t("routing.rules.copyTo")}
        description={t("routing.rules.copyToHint")}
        clearable
        clearButtonProps={{ "aria-label": t("field.clear") }}
        searchable
        hidePickedOptions
        maxValues={SET_BOUNDS.copies}
        data={unitsFor(copyTo).filter(({ value }) => value !== given?.key)}
        value={[...copyTo]}
        onChange={(keys) => onChange({ ...action, copyTo: keys })}
      />
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
