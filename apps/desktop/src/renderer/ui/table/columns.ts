import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  type RowData,
  type TableOptions,
  tableFeatures,
} from "@tanstack/react-table";

export type ColumnLook = {
  /** The word by which the server sorts this column; a column without it cannot be sorted. */
  readonly sortBy?: string;
  /** Takes the room that the others leave. One column of a table should. */
  readonly grows?: boolean;
  readonly align?: "end";
};

/** The server filters, sorts and pages; the table only lays out. */
export const dataFeatures = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  columnMeta: metaHelper<ColumnLook>(),
});
export type DataFeatures = typeof dataFeatures;
export type DataColumns<Row extends RowData> = TableOptions<DataFeatures, Row>["columns"];

/**
 * Makes the columns of a `DataTable`. Each needs an `id`, a `header` in words (the chooser shows it) and a `size` in
 * pixels of the usual text size. Links and buttons inside cells take `tabIndex={-1}`: the row is what is tabbed to.
 */
export function dataColumns<Row extends RowData>() {
  return createColumnHelper<DataFeatures, Row>();
}
