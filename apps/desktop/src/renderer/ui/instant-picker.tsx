import { fromWarsaw, toWarsaw } from "@kck/domain";
import { DateTimePicker, type DateTimePickerProps } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/pl";
import { useTranslation } from "react-i18next";

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

/** What every calendar of the screens has in common: its language, its labels, and its contrast. */
export function useCalendarProps() {
  const { t, i18n } = useTranslation();
  return {
    locale: i18n.language,
    clearable: true,
    // Days of other months and red Sundays are too pale on one of the two backgrounds.
    hideOutsideDates: true,
    weekendDays: [],
    ariaLabels: { previousMonth: t("field.previousMonth"), nextMonth: t("field.nextMonth") },
    clearButtonProps: { "aria-label": t("field.clear") },
  };
}

type Props = Omit<DateTimePickerProps, "ref" | "value" | "onChange" | "defaultValue"> & {
  /** ISO 8601, UTC; null where nothing is chosen. */
  value: string | null;
  onChange: (instant: string | null) => void;
};

/** A date and a time of Kraków. */
export function InstantPicker({ value, onChange, ...props }: Props) {
  const { t } = useTranslation();
  return (
    <DateTimePicker
      {...useCalendarProps()}
      valueFormat="DD.MM.YYYY HH:mm"
      timePickerProps={{ hoursInputLabel: t("field.hours"), minutesInputLabel: t("field.minutes") }}
      submitButtonProps={{ "aria-label": t("field.confirm") }}
      {...props}
      value={value === null ? null : toPicker(value)}
      onChange={(text) => onChange(text === null ? null : fromPicker(text))}
    />
  );
}
