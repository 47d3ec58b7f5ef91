import { useEffect, useRef, useState } from "react";

const SHOWN_MS = 2_500;
const NONE: ReadonlySet<string> = new Set();

/** Rows that changed, or came in between the known ones, while they were looked at. */
export function changedRows(
  was: ReadonlyMap<string, number | string>,
  now: readonly (readonly [id: string, revision: number | string])[],
): ReadonlySet<string> {
  if (was.size === 0) return NONE;
  const lastKnown = now.findLastIndex(([id]) => was.has(id));
  return new Set(
    now.filter(([id, revision], at) => (was.has(id) ? was.get(id) !== revision : at < lastKnown)).map(([id]) => id),
  );
}

/** How many rows stand at the beginning of both lists, the very same ones. */
function sameUpTo<Row>(was: readonly Row[], now: readonly Row[]): number {
  const at = was.findIndex((row, index) => row !== now[index]);
  return at === -1 ? was.length : at;
}

/**
 * Marks rows for a moment when they change on screen.
 *
 * Shapes  the rows with what tells their ids and revisions, and a name of the list: under another name (another search)
 *         everything is new and nothing is marked. Rows that a further page adds at the end are not marked either, and cost
 *         no look at those before them.
 */
export function useChangedRows<Row>(
  list: string,
  rows: readonly Row[],
  rowId: (row: Row) => string,
  revisionOf: (row: Row) => number | string,
): ReadonlySet<string> {
  const seen = useRef({ list, rows: [] as readonly Row[], revisions: new Map<string, number | string>() });
  const [changed, setChanged] = useState<ReadonlySet<string>>(NONE);

  useEffect(() => {
    const was = seen.current;
    const entry = (row: Row) => [rowId(row), revisionOf(row)] as const;
    const isLonger = was.list === list && sameUpTo(was.rows, rows) === was.rows.length;
    if (isLonger) {
      for (const row of rows.slice(was.rows.length)) was.revisions.set(...entry(row));
      seen.current = { ...was, rows };
      return;
    }
    const now = rows.map(entry);
    const found = was.list === list ? changedRows(was.revisions, now) : NONE;
    seen.current = { list, rows, revisions: new Map(now) };
    if (found.size > 0) setChanged((before) => new Set([...before, ...found]));
  }, [list, rows, rowId, revisionOf]);

  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(NONE), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [changed]);

  return changed;
}
