import type { IntakeRow } from "@kck/contracts";
import { WAITS_FOR } from "@kck/domain";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dataColumns } from "../../../ui/table/columns";
import { Deadline, When } from "../../../ui/when";
import { PriorityBadge } from "../priority-badge";
import { StatusBadge } from "../status-badge";
import { type City, useCity } from "../use-city";
import classes from "./list.module.css";

const column = dataColumns<IntakeRow>();

/** Whether a deadline still presses somebody of the city. */
const isRunning = ({ status }: IntakeRow) => WAITS_FOR[status] === "centre" || WAITS_FOR[status] === "unit";

function columnsOf(t: TFunction, city: City) {
  return column.columns([
    column.accessor("number", {
      id: "number",
      header: t("intake.column.number"),
      size: 148,
      enableHiding: false,
      meta: { sortBy: "number" },
      cell: (cell) => <span className={classes.number}>{cell.getValue()}</span>,
    }),
    column.accessor("priority", {
      id: "priority",
      header: t("intake.column.priority"),
      size: 84,
      meta: { sortBy: "priority" },
      cell: (cell) => <PriorityBadge priority={cell.getValue()} isShort />,
    }),
    column.accessor("status", {
      id: "status",
      header: t("intake.column.status"),
      size: 184,
      cell: (cell) => <StatusBadge status={cell.getValue()} />,
    }),
    column.accessor("subject", {
      id: "subject",
      header: t("intake.column.subject"),
      size: 190,
      meta: { grows: true },
      cell: (cell) => <span title={cell.getValue()}>{cell.getValue()}</span>,
    }),
    column.accessor("place", {
      id: "place",
      header: t("intake.column.place"),
      size: 112,
      cell: (cell) => <span title={cell.getValue()}>{cell.getValue()}</span>,
    }),
    column.accessor("districtNumber", {
      id: "district",
      header: t("intake.column.district"),
      size: 140,
      cell: (cell) => city.districtName(cell.getValue()),
    }),
    column.accessor("categoryId", {
      id: "category",
      header: t("intake.column.category"),
      size: 180,
      cell: (cell) => <span title={city.categoryName(cell.getValue())}>{city.categoryName(cell.getValue())}</span>,
    }),
    column.accessor("unitId", {
      id: "unit",
      header: t("intake.column.unit"),
      size: 88,
      cell: (cell) => <span title={city.unitLabel(cell.getValue())}>{city.unitName(cell.getValue())}</span>,
    }),
    column.accessor("assigneeId", {
      id: "assignee",
      header: t("intake.column.assignee"),
      size: 120,
      cell: (cell) => city.personName(cell.getValue()),
    }),
    column.accessor("kind", {
      id: "kind",
      header: t("intake.column.kind"),
      size: 108,
      cell: (cell) => t(`kind.${cell.getValue()}`),
    }),
    column.accessor("channel", {
      id: "channel",
      header: t("intake.column.channel"),
      size: 84,
      cell: (cell) => t(`channel.${cell.getValue()}`),
    }),
    column.accessor("dueAt", {
      id: "due",
      header: t("intake.column.due"),
      size: 212,
      meta: { sortBy: "due" },
      cell: (cell) => <Deadline at={cell.getValue()} isRunning={isRunning(cell.row.original)} isShort />,
    }),
    column.accessor("createdAt", {
      id: "created",
      header: t("intake.column.created"),
      size: 120,
      meta: { sortBy: "created" },
      cell: (cell) => <When at={cell.getValue()} style="short" />,
    }),
    column.accessor("updatedAt", {
      id: "updated",
      header: t("intake.column.updated"),
      size: 116,
      meta: { sortBy: "updated" },
      cell: (cell) => <When at={cell.getValue()} style="short" />,
    }),
    column.accessor("returnCount", {
      id: "returns",
      header: t("intake.column.returns"),
      size: 80,
      meta: { align: "end" },
    }),
    column.accessor("externalNumber", {
      id: "external",
      header: t("intake.column.external"),
      size: 132,
    }),
  ]);
}

/** The columns of every list of intakes, in the language and with the names of the moment. */
export function useIntakeColumns() {
  const { t } = useTranslation();
  const city = useCity();
  return useMemo(() => columnsOf(t, city), [t, city]);
}

/** What is shown until somebody chooses otherwise. */
export const USUAL_COLUMNS = ["number", "priority", "status", "subject", "place", "unit", "due", "created"] as const;
