import { fromWarsaw, toWarsaw } from "@kck/domain";
import { DateTimePicker, type DateTimePickerProps } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/pl";
import { useTranslation } from "react-i18next";
import { useField } from "./use-field";

const two = (number: number) => String(number).padStart(2, "0");

/** An instant as the picker writes it, `2026-03-12 16:05:00`, on the wall clock of Kraków. */
export function toPicker(instant: string): string {
  const { year, month, day, hour, minute, second } = toWarsaw(new Date(instant));
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

/** What the picker wrote, read on the wall clock of Kraków whatever the zone of this machine. */
export function fromPicker(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return fromWarsaw({ year, month, day }, hour * 60 + minute).toISOString();
}

type Props = Omit<DateTimePickerProps, "ref" | "value" | "onChange" | "onBlur" | "error" | "defaultValue">;

/** A date and a time of Kraków; the form holds the instant (ISO 8601, UTC) or an empty string. */
export function InstantField(props: Props) {
  const { t, i18n } = useTranslation();
  const { field, error } = useField<string>();
  return (
    <DateTimePicker
      valueFormat="DD.MM.YYYY HH:mm"
      locale={i18n.language}
      clearable
      // Days of other months and red Sundays are too pale on one of the two backgrounds.
      hideOutsideDates
      weekendDays={[]}
      ariaLabels={{ previousMonth: t("field.previousMonth"), nextMonth: t("field.nextMonth") }}
      clearButtonProps={{ "aria-label": t("field.clear") }}
      timePickerProps={{ hoursInputLabel: t("field.hours"), minutesInputLabel: t("field.minutes") }}
      submitButtonProps={{ "aria-label": t("field.confirm") }}
      {...props}
      name={field.name}
      value={field.state.value === "" ? null : toPicker(field.state.value)}
      error={error}
      onBlur={field.handleBlur}
      onChange={(value) => field.handleChange(value === null ? "" : (fromPicker(value) ?? ""))}
    />
  );
}
