import type { ReactNode } from "react";
import classes from "./card-view.module.css";

export type CardColumn<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Stands beside the first column where there is little room; the others go below it. */
  readonly isSum?: boolean;
};
type Props<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly CardColumn<Row>[];
  isCompact: boolean;
};

const hasContent = (cell: ReactNode) => cell !== null && cell !== undefined && cell !== "" && cell !== false;

/** Rows of a card as a table; where there is little room, each with its lesser columns below its first. */
export function CardRows<Row>({ label, rows, columns, isCompact }: Props<Row>) {
  // A column that is empty in every row says nothing.
  const used = columns.filter((column, at) => at === 0 || rows.some((row) => hasContent(column.cell(row))));
  const beside = isCompact ? used.filter((column, at) => at === 0 || column.isSum === true) : used;
  const below = used.filter((column) => !beside.includes(column));
  return (
    <table className={classes.rows} aria-label={label}>
      <thead className={isCompact ? "visually-hidden" : ""}>
        <tr>
          {beside.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a revision never move, and two may be alike
          <tr key={index}>
            {beside.map(({ head, cell, isSum }, at) => (
              <td key={head} data-sum={isSum}>
                {cell(row)}
                {at === 0 &&
                  below
                    .filter((column) => hasContent(column.cell(row)))
                    .map((column) => (
                      <div key={column.head} className={classes.below}>
                        <span className={classes.belowHead}>{column.head}:</span> {column.cell(row)}
                      </div>
                    ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
