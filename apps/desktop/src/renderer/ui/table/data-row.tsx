import { type Column, FlexRender, type RowData, type Row as TableRow } from "@tanstack/react-table";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { DataFeatures } from "./columns";
import classes from "./data-table.module.css";

type Props<Row extends RowData> = {
  row: TableRow<DataFeatures, Row>;
  index: number;
  columns: readonly Column<DataFeatures, Row, unknown>[];
  isActive: boolean;
  isChanged: boolean;
  isDraggable: boolean;
  /** Without it there is no checkbox. */
  isSelected: boolean | undefined;
  rowName: (row: Row) => string;
  onToggle: (index: number, isRange: boolean) => void;
};

function Drawn<Row extends RowData>(props: Props<Row>) {
  const { row, index, columns, isSelected, isDraggable, rowName, onToggle } = props;
  const { t } = useTranslation();
  const selectColumns = isSelected === undefined ? 0 : 1;
  const cells = row.getVisibleCellsByColumnId();
  return (
    <tr
      data-id={row.id}
      data-index={index}
      data-changed={props.isChanged || undefined}
      data-active={props.isActive || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={props.isActive ? 0 : -1}
      draggable={isDraggable || undefined}
    >
      {isSelected !== undefined && (
        <td className={classes.select} aria-colindex={1}>
          <input
            type="checkbox"
            className={classes.check}
            aria-label={t("table.selectRow", { what: rowName(row.original) })}
            tabIndex={-1}
            checked={isSelected}
            onChange={(event) => onToggle(index, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
          />
        </td>
      )}
      {columns.map(({ id, columnDef }, at) => {
        const cell = cells[id];
        return (
          <td key={id} aria-colindex={at + selectColumns + 1} data-align={columnDef.meta?.align}>
            {cell !== undefined && <FlexRender cell={cell} />}
          </td>
        );
      })}
    </tr>
  );
}

/** The table wraps its rows anew whenever it scrolls; a row is another only when what it shows is. */
function isSame<Row extends RowData>(was: Props<Row>, now: Props<Row>): boolean {
  const { row, ...rest } = now;
  const before: Readonly<Record<string, unknown>> = was;
  return (
    was.row.original === row.original &&
    was.row.id === row.id &&
    Object.entries(rest).every(([name, value]) => Object.is(before[name], value))
  );
}

/** One row of a `DataTable`, drawn again only when something of it changes: scrolling costs the rows that come into view. */
export const DataRow = memo(Drawn, isSame) as typeof Drawn; // `memo` forgets that the kind of row is open
