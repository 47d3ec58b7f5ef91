import { type CalendarVersion, UnitId } from "@kck/contracts";
import { CITY_CALENDAR } from "@kck/domain";
import { Button, Checkbox, Group, MultiSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../../api/command-id";
import { useTRPC } from "../../api/trpc";
import { useCommand } from "../../api/use-command";
import { Form } from "../../ui/form/form";
import { notifyDone } from "../../ui/notify";
import { RefusalAlert } from "../../ui/refusal-alert";
import { Loading } from "../../ui/states";
import { useCatalog } from "../catalog/use-catalog";
import { ActionDrawer } from "../intakes/actions/action-drawer";
import { type Draft, useDraft } from "../intakes/use-draft";
import { useUnitOptions } from "../users/use-unit-options";
import { CalendarValues, calendarValues, readCalendar } from "./calendar-form";
import { calendarText } from "./calendar-text";
import { ClosedDayFields } from "./closed-day-fields";
import classes from "./deadlines.module.css";
import { keyOf } from "./key-of";
import { NewerVersion } from "./newer-version";
import { useVersionForm } from "./use-version-form";
import type { Versions } from "./use-versions";
import { VersionHistory } from "./version-history";
import { WeekFields } from "./week-fields";

type Props = { calendar: Versions<CalendarVersion> | null; onClose: () => void };

/** A calendar with its history: what is changed here is saved as a new version, and rewrites no promise. */
export function CalendarDrawer({ calendar, onClose }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(`deadlines.calendar.${calendar?.newest.key ?? "new"}`);
  return (
    <ActionDrawer title={calendar?.newest.name ?? t("deadlines.newCalendar")} onClose={onClose}>
      {draft.found === undefined ? <Loading /> : <CalendarForm calendar={calendar} draft={draft} onClose={onClose} />}
    </ActionDrawer>
  );
}

function CalendarForm({ calendar, draft, onClose }: Props & { draft: Draft }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const catalog = useCatalog();
  const units = useUnitOptions();
  const [newId] = useState(newCommandId);
  const newest = calendar?.newest ?? null;
  const begin = { basedOn: newest?.version ?? null, values: calendarValues(newest) };
  const form = useVersionForm(draft, CalendarValues, readCalendar, begin);
  const { values, change, errorOf } = form;
  const save = useCommand(
    trpc.deadlines.saveCalendar.mutationOptions({
      onSuccess: ({ version }) => {
        draft.forget();
        notifyDone({ message: t("deadlines.saved", { name: values.name, version }) });
        onClose();
      },
    }),
  );
  const isNewer = newest !== null && form.basedOn !== newest.version && !save.isPending && !save.isSuccess;
  const textOf = (version: CalendarVersion) => calendarText(version, t, catalog.unitName);
  // The drawer was there before the draft: only now is there a field to begin with.
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = async () => {
    const input = form.submit();
    if (input !== null) save.mutate({ ...input, key: newest?.key ?? keyOf(values.name, newId), basedOn: form.basedOn });
  };
  return (
    <Stack>
      <Form onSubmit={send} aria-label={newest?.name ?? t("deadlines.newCalendar")}>
        <Stack gap="sm">
          {isNewer && (
            <NewerVersion newest={newest} text={textOf(newest)} onRebase={() => form.rebase(newest.version)} />
          )}
          <RefusalAlert error={isNewer && save.reason === "changed-meanwhile" ? null : save.error} />
          <p className={classes.quiet}>{t("deadlines.keepsPromises")}</p>
          <TextInput
            label={t("deadlines.name")}
            ref={first}
            value={values.name}
            error={errorOf("name")}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
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
          <Textarea
            label={t("deadlines.reason")}
            autosize
            minRows={2}
            value={values.reason}
            error={errorOf("reason")}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          {!draft.isKept && <p className={classes.quiet}>{t("deadlines.notKept")}</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("deadlines.save")}
            </Button>
          </Group>
        </Stack>
      </Form>
      {calendar !== null && <VersionHistory versions={calendar.all} textOf={textOf} />}
    </Stack>
  );
}
