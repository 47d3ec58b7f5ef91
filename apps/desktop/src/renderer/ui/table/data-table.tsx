import { Checkbox } from "@mantine/core";
import { type RowData, useTable } from "@tanstack/react-table";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type DragEvent,
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { type DataColumns, dataFeatures } from "./columns";
import { DataRow } from "./data-row";
import classes from "./data-table.module.css";
import { HeaderCell, type TableSort } from "./header-cell";
import { movedTo, type RowMove, rowKeys } from "./row-keys";
import { useChangedRows } from "./use-changed-rows";
import type { TableLayout } from "./use-table-layout";

const ROW_REM = 2;
const SELECT_REM = 2.25;
/** So many rows before the end the next page is asked for. */
const AHEAD = 20;

export type DataTableProps<Row extends RowData> = {
  readonly label: string;
  readonly columns: DataColumns<Row>;
  readonly rows: readonly Row[];
  readonly layout: TableLayout;
  readonly rowId: (row: Row) => string;
  /** What a screen reader calls the row beside its checkbox. */
  readonly rowName: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  /** Tells the row that the keyboard stands on, for a preview beside the table. */
  readonly onActive?: (row: Row) => void;
  readonly sort?: TableSort | null;
  readonly onSort?: (sort: TableSort) => void;
  /** With `selected` there is a column of checkboxes. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  readonly onReachEnd?: (() => void) | undefined;
  readonly isLoadingMore?: boolean;
  readonly isBusy?: boolean;
  /** Of all pages together; unknown while further pages may come. */
  readonly total?: number;
  /** Changes whenever the row does; rows that change on screen are marked for a moment. */
  readonly revisionOf?: (row: Row) => number | string;
  /** Names the search that these rows answer, so that another search marks nothing. */
  readonly listKey?: string;
  /** Puts the keyboard on the first row as soon as there is one. */
  readonly takesFocus?: boolean;
  /** The row that the keyboard stands on, where the screen keeps it; without it the table does. See `useActiveRow`. */
  readonly activeId?: string | null;
  /** Whenever this changes, the keyboard goes to that row. */
  readonly focusToken?: number;
  /** With it rows can be dragged; told when one is taken up. */
  readonly onDragRow?: (row: Row, event: DragEvent) => void;
};

const rootFontPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
const rem = (px: number) => `${px / 16}rem`;
const zero = () => 0;

/** The table of every list: thousands of rows, one tab stop, the same keys everywhere (see `rowKeys`). */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, columns, rows, layout, rowId, rowName, onOpen, onActive, onReachEnd, selected, onSelect, onDragRow } =
    props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const rowPx = useMemo(() => ROW_REM * rootFontPx(), []);
  const anchor = useRef<number | null>(null);
  const wantsFocus = useRef(props.takesFocus === true);
  const [ownActiveId, setActiveId] = useState<string | null>(null);
  const activeId = props.activeId === undefined ? ownActiveId : props.activeId;
  const focusToken = props.focusToken ?? 0;
  const lastToken = useRef(0);

  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const changed = useChangedRows(props.listKey ?? label, rows, rowId, props.revisionOf ?? zero);
  const found = activeId === null ? -1 : ids.indexOf(activeId);
  const active = found === -1 ? 0 : found;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    // Under another function every row would be measured anew, in each frame.
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    overscan: 12,
    // The head stays in view and covers this much of the scrolling box.
    scrollPaddingEnd: rowPx,
    // The row that holds the focus is kept while it is scrolled out of sight; without it the keyboard would fall out.
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      if (active >= range.count || near.includes(active)) return near;
      return [...near, active].toSorted((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();

  const visibility = useMemo(
    () => Object.fromEntries(columns.map(({ id = "" }) => [id, layout.columns.includes(id)])),
    [columns, layout.columns],
  );
  const order = useMemo(() => [...layout.columns], [layout.columns]);
  const sizing = useMemo(() => ({ ...layout.widths }), [layout.widths]);
  // Only what is drawn is given to the table: it wraps all its rows anew whenever one more page comes.
  const near = useMemo(() => items.flatMap(({ index }) => rows[index] ?? []), [items, rows]);
  const table = useTable({
    features: dataFeatures,
    columns,
    data: near,
    getRowId: rowId,
    columnResizeMode: "onChange",
    defaultColumn: { minSize: 48 },
    state: { columnSizing: sizing, columnVisibility: visibility, columnOrder: order },
    onColumnSizingChange: (change) =>
      layout.setWidths(typeof change === "function" ? change({ ...layout.widths }) : change),
  });
  const shown = table.getRowModel().rows;
  const leaves = table.getVisibleLeafColumns();

  const lastShown = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - AHEAD) onReachEnd?.();
  }, [lastShown, rows.length, onReachEnd]);

  const go = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row === undefined) return;
      wantsFocus.current = true;
      setActiveId(rowId(row));
      onActive?.(row);
    },
    [rows, rowId, onActive],
  );

  useLayoutEffect(() => {
    if (focusToken !== lastToken.current) wantsFocus.current = true;
    lastToken.current = focusToken;
    if (!wantsFocus.current || ids.length === 0) return;
    wantsFocus.current = false;
    virtual.scrollToIndex(active, { align: "auto" });
    body.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  });

  const toggle = (index: number, isRange: boolean) => {
    if (selected === undefined || onSelect === undefined) return;
    const id = ids[index];
    if (id === undefined) return;
    const next = new Set(selected);
    if (isRange && anchor.current !== null) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      for (const inside of ids.slice(from, to + 1)) next.add(inside);
    } else {
      if (!next.delete(id)) next.add(id);
      anchor.current = index;
    }
    onSelect(next);
  };

  const latestToggle = useRef(toggle);
  useLayoutEffect(() => {
    latestToggle.current = toggle;
  });
  // The same function for all of the table's life, so that no row is drawn again for it.
  const onToggle = useCallback((index: number, isRange: boolean) => latestToggle.current(index, isRange), []);

  const move = (direction: RowMove, isExtending: boolean) => {
    const inView = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowPx) - 2);
    const to = movedTo(active, direction, rows.length, inView);
    if (isExtending && onSelect !== undefined) {
      anchor.current ??= active;
      toggle(to, true);
    }
    go(to);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const isOnRow = event.target instanceof HTMLTableRowElement;
    const row = rows[active];
    if (!isOnRow || row === undefined) return;
    const isKnown = rowKeys(event, {
      onMove: move,
      onOpen: () => onOpen(row),
      onToggle: onSelect && (() => toggle(active, false)),
      onSelectAll: onSelect && (() => onSelect(new Set(ids))),
      onClear: onSelect && selected && selected.size > 0 ? () => onSelect(new Set()) : undefined,
    });
    if (isKnown) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** The row in which something happened. */
  const rowOf = ({ target }: SyntheticEvent): { row: Row; index: number } | null => {
    const index = target instanceof Element ? Number(target.closest<HTMLElement>("tr[data-index]")?.dataset.index) : -1;
    const row = rows[index];
    return row === undefined ? null : { row, index };
  };
  const onFocus = (event: SyntheticEvent) => {
    const at = rowOf(event);
    if (at === null || activeId === rowId(at.row)) return;
    setActiveId(rowId(at.row));
    onActive?.(at.row);
  };
  const onClick = (event: MouseEvent) => {
    const at = rowOf(event);
    if (at === null || isControl(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(at.index, event.shiftKey);
    go(at.index);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const at = rowOf(event);
    if (at !== null && !isControl(event.target)) onOpen(at.row);
  };

  const selectColumns = selected === undefined ? 0 : 1;
  const width = leaves.reduce((sum, column) => sum + column.getSize(), 0);
  const isAll = selected !== undefined && ids.length > 0 && ids.every((id) => selected.has(id));
  const isSome = selected !== undefined && selected.size > 0 && !isAll;

  return (
    <div className={classes.box} ref={box} aria-busy={props.isBusy ?? false}>
      <table
        className={classes.table}
        role="grid"
        aria-label={label}
        aria-rowcount={props.total === undefined ? -1 : props.total + 1}
        aria-colcount={leaves.length + selectColumns}
        aria-multiselectable={selected === undefined ? undefined : true}
        style={{ minWidth: `calc(${rem(width)} + ${selectColumns * SELECT_REM}rem)` }}
      >
        <colgroup>
          {selected !== undefined && <col style={{ width: `${SELECT_REM}rem` }} />}
          {leaves.map((column) => (
            <col key={column.id} style={column.columnDef.meta?.grows ? {} : { width: rem(column.getSize()) }} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {selected !== undefined && (
                <th scope="col" className={classes.select} aria-colindex={1}>
                  <Checkbox
                    size="xs"
                    aria-label={t("table.selectAll")}
                    checked={isAll}
                    indeterminate={isSome}
                    onChange={() => onSelect?.(isAll ? new Set() : new Set(ids))}
                  />
                </th>
              )}
              {group.headers.map((header, index) => (
                <HeaderCell
                  key={header.id}
                  header={header}
                  index={index + selectColumns}
                  sort={props.sort ?? null}
                  onSort={props.onSort}
                  onWidth={(id, to) => layout.setWidths({ ...layout.widths, [id]: to })}
                >
                  <table.FlexRender header={header} />
                </HeaderCell>
              ))}
            </tr>
          ))}
        </thead>
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          onDragStart={(event) => {
            const at = rowOf(event);
            if (at !== null) onDragRow?.(at.row, event);
          }}
        >
          {items.map((item, at) => {
            const row = shown[at];
            if (row === undefined) return null;
            const gap = item.start - (items[at - 1]?.end ?? 0);
            return (
              <Fragment key={item.key}>
                {gap > 0 && <Gap height={gap} />}
                <DataRow
                  row={row}
                  index={item.index}
                  columns={leaves}
                  isActive={item.index === active}
                  isChanged={changed.has(row.id)}
                  isDraggable={onDragRow !== undefined}
                  isSelected={selected?.has(row.id)}
                  rowName={rowName}
                  onToggle={onToggle}
                />
              </Fragment>
            );
          })}
          <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
      {props.isLoadingMore === true && (
        <div className={classes.more} role="status">
          {t("table.loadingMore")}
        </div>
      )}
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={classes.gap} style={{ height }}>
      <td />
    </tr>
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("a, button, input, label") !== null;
}
