import type { CalendarVersion } from "@kck/contracts";
import { CITY_CALENDAR } from "@kck/domain";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../ui/hotkeys/use-actions";
import { IconPlus } from "../../ui/icons";
import { Page } from "../../ui/page";
import { dataColumns } from "../../ui/table/columns";
import { useCatalog } from "../catalog/use-catalog";
import { savedColumns, VersionTable } from "../versions/version-table";
import type { Versions } from "../versions/versions";
import { CalendarDrawer } from "./calendar-drawer";
import { hoursText } from "./calendar-text";
import { DeadlineTabs } from "./deadline-tabs";
import { useCalendars } from "./use-versions";

type Row = Versions<CalendarVersion>;
const NONE: Row[] = [];
const column = dataColumns<Row>();
const USUAL = ["name", "hours", "closedDays", "units", "version", "saved"];

/** When offices work: every calendar in its newest version, and who works by it. */
export function CalendarsScreen() {
  const { t } = useTranslation();
  const { unitName, deadlines } = useCatalog();
  const [opened, setOpened] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const calendars = useCalendars();
  const rows = calendars.data ?? NONE;
  const columns = useMemo(() => {
    const unitsOf = (key: string) =>
      deadlines.unitCalendars.flatMap(({ unitId, calendarKey }) => (calendarKey === key ? [unitName(unitId)] : []));
    return column.columns([
      column.accessor("newest.name", { id: "name", header: t("versions.name"), size: 220, enableHiding: false }),
      column.accessor(({ newest }) => hoursText(newest, t), { id: "hours", header: t("deadlines.hours"), size: 220 }),
      column.accessor(({ newest }) => newest.closedDays.length, {
        id: "closedDays",
        header: t("deadlines.closedDays"),
        size: 150,
        meta: { align: "end" },
      }),
      column.accessor(
        ({ newest }) => (newest.key === CITY_CALENDAR ? t("deadlines.everyOther") : unitsOf(newest.key).join(", ")),
        { id: "units", header: t("deadlines.units"), size: 220, meta: { grows: true } },
      ),
      ...savedColumns<CalendarVersion>(t),
    ]);
  }, [t, unitName, deadlines]);
  useActions([
    {
      id: "deadlines.newCalendar",
      label: t("deadlines.newCalendar"),
      icon: <IconPlus />,
      hotkey: "deadlineNew",
      run: () => setNew(true),
    },
  ]);
  const calendar = rows.find(({ newest }) => newest.key === opened);
  return (
    <Page
      title={t("nav.deadlines")}
      isFixed
      actions={
        <Button leftSection={<IconPlus size="1rem" />} onClick={() => setNew(true)}>
          {t("deadlines.newCalendar")}
        </Button>
      }
    >
      <DeadlineTabs />
      <VersionTable
        label={t("deadlines.calendars")}
        name="calendars"
        usual={USUAL}
        columns={columns}
        versions={calendars}
        empty={t("deadlines.noCalendars")}
        onOpen={setOpened}
      />
      {calendar !== undefined && <CalendarDrawer key={opened} calendar={calendar} onClose={() => setOpened(null)} />}
      {isNew && <CalendarDrawer calendar={null} onClose={() => setNew(false)} />}
    </Page>
  );
}
