import { type CalendarVersion, UnitId } from "@kck/contracts";
import { CITY_CALENDAR } from "@kck/domain";
import { Checkbox, MultiSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import type { Draft } from "../../platform/use-draft";
import { useVersionForm } from "../../ui/form/use-version-form";
import { notifyDone } from "../../ui/notify";
import { useCatalog } from "../catalog/use-catalog";
import { useUnitOptions } from "../users/use-unit-options";
import { VersionDrawer } from "../versions/version-drawer";
import { VersionForm } from "../versions/version-form";
import type { Versions } from "../versions/versions";
import { CalendarValues, calendarValues, readCalendar } from "./calendar-form";
import { calendarText } from "./calendar-text";
import { ClosedDayFields } from "./closed-day-fields";
import classes from "./deadlines.module.css";
import { WeekFields } from "./week-fields";

type Props = { calendar: Versions<CalendarVersion> | null; onClose: () => void };

/** A calendar with its history: what is changed here is saved as a new version, and rewrites no promise. */
export function CalendarDrawer({ calendar, onClose }: Props) {
  const { t } = useTranslation();
  const newest = calendar?.newest;
  return (
    <VersionDrawer
      draftKey={`deadlines.calendar.${newest?.key ?? "new"}`}
      title={newest?.name ?? t("deadlines.newCalendar")}
      onClose={onClose}
    >
      {(draft) => <CalendarForm calendar={calendar} draft={draft} onClose={onClose} />}
    </VersionDrawer>
  );
}

function CalendarForm({ calendar, draft, onClose }: Props & { draft: Draft }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const units = useUnitOptions();
  const newest = calendar?.newest ?? null;
  const begin = { basedOn: newest?.version ?? null, values: calendarValues(newest, catalog.deadlines.unitCalendars) };
  const form = useVersionForm(draft, CalendarValues, readCalendar, begin);
  const { values, change, errorOf } = form;
  const save = useCommand(
    trpc.deadlines.saveCalendar.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("versions.saved", { name: values.name, version }) });
        onClose();
      },
    }),
  );
  const textOf = (version: CalendarVersion) => calendarText(version, t, catalog.unitName);
  const send = (key: string) => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, key, basedOn: form.basedOn });
  };
  return (
    <VersionForm
      hint={t("deadlines.keepsPromises")}
      label={newest?.name ?? t("deadlines.newCalendar")}
      versions={calendar}
      draft={draft}
      form={form}
      save={save}
      textOf={textOf}
      onSend={send}
      onClose={onClose}
    >
      <WeekFields week={values.week} error={errorOf("hours")} onChange={(week) => change({ week })} />
      <Checkbox
        label={t("deadlines.closedOnHolidays")}
        checked={values.isClosedOnHolidays}
        onChange={(event) => change({ isClosedOnHolidays: event.currentTarget.checked })}
      />
      <ClosedDayFields
        days={values.closedDays}
        error={errorOf("closedDays")}
        onChange={(closedDays) => change({ closedDays })}
      />
      {newest?.key === CITY_CALENDAR ? (
        <p className={classes.quiet}>{t("deadlines.cityCalendar")}</p>
      ) : (
        <MultiSelect
          label={t("deadlines.units")}
          description={t("deadlines.unitsHint")}
          data={units}
          searchable
          value={values.unitIds}
          error={errorOf("unitIds")}
          onChange={(chosen) => change({ unitIds: chosen.map((id) => UnitId.parse(id)) })}
        />
      )}
    </VersionForm>
  );
}
