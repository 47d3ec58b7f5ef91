import { Button, Fieldset, Group, Input, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import { IconButton } from "../../ui/icon-button";
import { IconPlus, IconTrash } from "../../ui/icons";
import { InstantPicker } from "../../ui/instant-picker";
import type { PersonValues } from "./person-form";

type Absences = PersonValues["absences"];
type Props = { absences: Absences; error: string | undefined; onChange: (absences: Absences) => void };

/** The times at which somebody is away, now and later. */
export function AbsenceFields({ absences, error, onChange }: Props) {
  const { t } = useTranslation();
  const change = (key: string, part: Partial<Absences[number]>) =>
    onChange(absences.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <Fieldset legend={t("workload.person.absences")}>
      <Stack gap="xs">
        {absences.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("workload.person.noAbsence")}
          </Text>
        )}
        {absences.map(({ key, from, to }) => (
          <Group key={key} gap="xs" wrap="nowrap" align="flex-end">
            <InstantPicker
              flex={1}
              label={t("workload.person.from")}
              value={from}
              onChange={(instant) => change(key, { from: instant })}
            />
            <InstantPicker
              flex={1}
              label={t("workload.person.to")}
              value={to}
              onChange={(instant) => change(key, { to: instant })}
            />
            <IconButton
              label={t("workload.person.dropAbsence")}
              onClick={() => onChange(absences.filter((one) => one.key !== key))}
            >
              <IconTrash size="1rem" />
            </IconButton>
          </Group>
        ))}
        {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size="0.875rem" />}
            onClick={() => onChange([...absences, { key: newCommandId(), from: null, to: null }])}
          >
            {t("workload.person.addAbsence")}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
