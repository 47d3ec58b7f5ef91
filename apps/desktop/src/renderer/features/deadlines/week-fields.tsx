import { Checkbox, Input, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DayValues } from "./calendar-form";
import { WEEK } from "./calendar-text";
import classes from "./deadlines.module.css";

type Props = { week: readonly DayValues[]; error: string | undefined; onChange: (week: DayValues[]) => void };

/** The hours of each day of the week; a day that is not ticked is one on which nobody works. */
export function WeekFields({ week, error, onChange }: Props) {
  const { t } = useTranslation();
  const errorId = useId();
  const change = (at: number, part: Partial<DayValues>) =>
    onChange(week.map((day, index) => (index === at ? { ...day, ...part } : day)));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} aria-describedby={error === undefined ? undefined : errorId}>
      <Input.Label component="legend" p={0}>
        {t("deadlines.hours")}
      </Input.Label>
      <div className={classes.week}>
        {WEEK.map(({ name, at }) => {
          const day = week[at];
          if (day === undefined) return null;
          const word = t(`deadlines.day.${name}`);
          return (
            <div key={name} style={{ display: "contents" }}>
              <Checkbox
                label={word}
                checked={day.isOpen}
                onChange={(event) => change(at, { isOpen: event.currentTarget.checked })}
              />
              <TextInput
                aria-label={t("deadlines.opens", { day: word })}
                placeholder="07:40"
                disabled={!day.isOpen}
                value={day.isOpen ? day.opens : ""}
                onChange={(event) => change(at, { opens: event.currentTarget.value })}
              />
              <TextInput
                aria-label={t("deadlines.closes", { day: word })}
                placeholder="15:30"
                disabled={!day.isOpen}
                value={day.isOpen ? day.closes : ""}
                onChange={(event) => change(at, { closes: event.currentTarget.value })}
              />
            </div>
          );
        })}
      </div>
      {error !== undefined && <Input.Error id={errorId}>{error}</Input.Error>}
    </fieldset>
  );
}
