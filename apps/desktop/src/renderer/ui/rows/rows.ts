export type RowDeed = "up" | "down" | "remove" | "add";

/** Where the keyboard goes after a deed; -1 is the button that adds. */
export type Done<Row> = { readonly rows: readonly Row[]; readonly at: number };

/**
 * Adds, moves and removes rows by the keyboard.
 *
 * Shapes  the rows, the one that the keyboard is in, an empty row and the most rows there may be in; the rows and the
 *         one to go on in out. What cannot be done leaves the rows as they are.
 */
export function afterDeed<Row>(
  rows: readonly Row[],
  at: number,
  deed: RowDeed,
  blank: () => Row,
  most: number,
): Done<Row> {
  if (deed === "add") {
    if (rows.length >= most) return { rows, at };
    return { rows: rows.toSpliced(at + 1, 0, blank()), at: at + 1 };
  }
  const row = rows[at];
  if (row === undefined) return { rows, at };
  if (deed === "remove") {
    return { rows: rows.toSpliced(at, 1), at: Math.min(at, rows.length - 2) };
  }
  const to = deed === "up" ? at - 1 : at + 1;
  if (to < 0 || to >= rows.length) return { rows, at };
  return { rows: rows.toSpliced(at, 1).toSpliced(to, 0, row), at: to };
}

/** A row that was removed, and where it stood. */
export type Removed<Row> = { readonly row: Row; readonly at: number };

/** Puts a removed row back where it stood, or at the end of what is left. */
export function restored<Row>(rows: readonly Row[], { row, at }: Removed<Row>): Done<Row> {
  const place = Math.min(at, rows.length);
  return { rows: rows.toSpliced(place, 0, row), at: place };
}
