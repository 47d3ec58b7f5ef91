import { Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { showInstant } from "../../../i18n/time";
import { IconAlert } from "../../../ui/icons";
import { dataColumns } from "../../../ui/table/columns";
import { When } from "../../../ui/when";
import { useCatalog } from "../../catalog/use-catalog";
import { RevisionStatusBadge } from "../page/revision-status";
import classes from "./browse.module.css";
import type { BrowseRow } from "./rows";

const column = dataColumns<BrowseRow>();
export const USUAL_COLUMNS = ["symbol", "title", "owner", "cell", "status", "review", "changed"];

export function useCardColumns() {
  const { t } = useTranslation();
  const { unitName, unitLabel } = useCatalog();
  return useMemo(
    () =>
      column.columns([
        column.accessor("symbol", {
          id: "symbol",
          header: t("card.section.symbol"),
          size: 92,
          enableHiding: false,
          meta: { sortBy: "symbol" },
          cell: (cell) => <span className={classes.symbol}>{cell.getValue()}</span>,
        }),
        column.accessor("title", {
          id: "title",
          header: t("card.section.title"),
          size: 260,
          enableHiding: false,
          meta: { grows: true, sortBy: "title" },
          cell: (cell) => (
            <span title={cell.getValue()}>
              {cell.getValue()}
              {cell.row.original.isPartial && (
                <Text span size="xs" c="dimmed">
                  {" "}
                  {t("cards.partial")}
                </Text>
              )}
            </span>
          ),
        }),
        column.accessor("ownerUnitId", {
          id: "owner",
          header: t("cards.owner"),
          size: 96,
          cell: (cell) => <span title={unitLabel(cell.getValue())}>{unitName(cell.getValue())}</span>,
        }),
        column.accessor("cell", { id: "cell", header: t("card.section.cell"), size: 88 }),
        column.accessor("status", {
          id: "status",
          header: t("cards.column.status"),
          size: 136,
          cell: (cell) => {
            const { status, publishAt } = cell.row.original;
            return (
              <>
                <RevisionStatusBadge status={status} />
                {publishAt !== null && (
                  <span className="visually-hidden">
                    <When at={publishAt} />
                  </span>
                )}
              </>
            );
          },
        }),
        column.accessor("reviewDueOn", {
          id: "review",
          header: t("cards.column.review"),
          size: 120,
          meta: { sortBy: "review" },
          cell: (cell) => <ReviewDue on={cell.getValue()} isOverdue={cell.row.original.isOverdue} />,
        }),
        column.accessor("changedAt", {
          id: "changed",
          header: t("cards.column.changed"),
          size: 104,
          meta: { sortBy: "changed" },
          cell: (cell) => <When at={cell.getValue()} style="date" />,
        }),
      ]),
    [t, unitName, unitLabel],
  );
}

/** The day by which a card is read again; an overdue one says so by a word and a sign. */
export function ReviewDue({ on, isOverdue }: { on: string | null; isOverdue: boolean }) {
  const { t } = useTranslation();
  if (on === null) {
    return (
      <Text span inherit c="dimmed">
        {t("cards.noReview")}
      </Text>
    );
  }
  const day = showInstant(`${on}T12:00:00Z`, "date");
  if (!isOverdue) return <span>{day}</span>;
  return (
    <span className={classes.overdue}>
      <IconAlert size="0.9375rem" />
      <span className="visually-hidden">{t("deadline.overdue")}</span> {day}
    </span>
  );
}
