import { Button, Input, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button";
import { IconPlus, IconTrash } from "../../ui/icons";
import type { CalendarValues } from "./calendar-form";
import classes from "./deadlines.module.css";

type Days = CalendarValues["closedDays"];
type Props = { days: Days; error: string | undefined; onChange: (days: Days) => void };

/** Days that the office gave its people beside the statute, each with its reason. */
export function ClosedDayFields({ days, error, onChange }: Props) {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<Days[number]>) =>
    onChange(days.map((day, index) => (index === at ? { ...day, ...part } : day)));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Input.Label component="legend" p={0}>
        {t("deadlines.closedDays")}
      </Input.Label>
      {days.map((day, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids; the fields hold nothing of their own
        <div key={at} className={classes.closed}>
          <TextInput
            type="date"
            aria-label={t("deadlines.closedDay", { at: at + 1 })}
            value={day.day}
            onChange={(event) => change(at, { day: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t("deadlines.closedName", { at: at + 1 })}
            placeholder={t("deadlines.closedPlaceholder")}
            value={day.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <IconButton
            label={t("deadlines.removeDay", { at: at + 1 })}
            onClick={() => onChange(days.filter((_, index) => index !== at))}
          >
            <IconTrash />
          </IconButton>
        </div>
      ))}
      {error !== undefined && <Input.Error mb="xs">{error}</Input.Error>}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size="1rem" />}
        onClick={() => onChange([...days, { day: "", name: "" }])}
      >
        {t("deadlines.addDay")}
      </Button>
    </fieldset>
  );
}
