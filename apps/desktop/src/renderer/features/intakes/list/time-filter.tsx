import { addDays, toWarsaw } from "@kck/domain";
import { Button, Group, Popover, Stack } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/pl";
import { useTranslation } from "react-i18next";
import { IconChevronDown } from "../../../ui/icons";
import { useNow } from "../../../ui/use-now";
import { daysOfInstants, instantsOfDays, textOfDay } from "./days";
import classes from "./list.module.css";

type Range = { createdFrom?: string | undefined; createdTo?: string | undefined };
type Props = { range: Range; onChange: (range: Range) => void };

/** The last days that people ask for, in days before today. */
const SPANS = [0, 6, 29] as const;

/** When it was logged: some last days, or any from the calendar. */
export function TimeFilter({ range, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const today = toWarsaw(useNow());
  const isSet = range.createdFrom !== undefined || range.createdTo !== undefined;
  const set = (from: string | null, to: string | null) =>
    onChange({ createdFrom: undefined, createdTo: undefined, ...instantsOfDays(from, to) });

  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={isSet ? "light" : "default"}
          className={classes.filter ?? ""}
          rightSection={<IconChevronDown size="0.875rem" />}
        >
          {t("intakes.time")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("intakes.filterBy", { what: t("intakes.time") })}>
        <Stack gap="sm">
          <Group gap="xs">
            {SPANS.map((days) => (
              <Button
                key={days}
                variant="default"
                size="compact-sm"
                onClick={() => set(textOfDay(addDays(today, -days)), textOfDay(today))}
              >
                {t("intakes.lastDays", { count: days + 1 })}
              </Button>
            ))}
          </Group>
          <DatePicker
            type="range"
            mx="auto"
            hideOutsideDates
            weekendDays={[]}
            minDate="2000-01-01"
            maxDate="2100-12-31"
            allowSingleDateInRange
            locale={i18n.language}
            value={daysOfInstants(range.createdFrom, range.createdTo)}
            onChange={([from, to]) => set(from, to)}
            ariaLabels={{ previousMonth: t("field.previousMonth"), nextMonth: t("field.nextMonth") }}
          />
          {isSet && (
            <Button variant="subtle" size="compact-sm" onClick={() => set(null, null)}>
              {t("intakes.clearOne")}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
