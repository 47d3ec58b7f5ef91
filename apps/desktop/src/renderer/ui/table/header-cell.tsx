import type { Header, RowData } from "@tanstack/react-table";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconArrowDown, IconArrowUp } from "../icons";
import type { DataFeatures } from "./columns";
import classes from "./data-table.module.css";

export type TableSort = { readonly by: string; readonly isDescending: boolean };

const STEP_PX = 16;

type Props<Row extends RowData> = {
  header: Header<DataFeatures, Row, unknown>;
  index: number;
  sort: TableSort | null;
  onSort: ((sort: TableSort) => void) | undefined;
  onWidth: (columnId: string, width: number) => void;
  children: ReactNode;
};

/** One column's head: sorts when it is pressed, grows with Shift and an arrow or by its right edge. */
export function HeaderCell<Row extends RowData>({ header, index, sort, onSort, onWidth, children }: Props<Row>) {
  const { t } = useTranslation();
  const { column } = header;
  const look = column.columnDef.meta;
  const sortBy = onSort === undefined ? undefined : look?.sortBy;
  const isSorted = sortBy !== undefined && sort?.by === sortBy;
  const isDescending = isSorted && sort.isDescending;

  const widen = (event: KeyboardEvent) => {
    if (!event.shiftKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    onWidth(
      column.id,
      Math.max(column.columnDef.minSize ?? 40, column.getSize() + (event.key === "ArrowLeft" ? -1 : 1) * STEP_PX),
    );
  };

  return (
    <th
      scope="col"
      aria-colindex={index + 1}
      aria-sort={isSorted ? (isDescending ? "descending" : "ascending") : undefined}
      data-align={look?.align}
    >
      {sortBy === undefined || onSort === undefined ? (
        <span className={classes.head}>{children}</span>
      ) : (
        <button
          type="button"
          className={classes.head}
          onClick={() => onSort({ by: sortBy, isDescending: isSorted ? !isDescending : false })}
          onKeyDown={widen}
        >
          <span className={classes.headWord}>{children}</span>
          {isSorted && (
            <>
              {isDescending ? <IconArrowDown size="0.875rem" /> : <IconArrowUp size="0.875rem" />}
              <span className="visually-hidden">{t(isDescending ? "table.sortedDown" : "table.sortedUp")}</span>
            </>
          )}
        </button>
      )}
      {column.getCanResize() && (
        <span
          className={classes.edge}
          data-active={column.getIsResizing() || undefined}
          onMouseDown={header.getResizeHandler()}
          onTouchStart={header.getResizeHandler()}
          aria-hidden="true"
        />
      )}
    </th>
  );
}
