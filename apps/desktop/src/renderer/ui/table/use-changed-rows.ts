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

/** What was on screen: the rows of a list, and their revisions by id. */
export type Seen<Row> = {
  readonly list: string;
  readonly rows: readonly Row[];
  readonly revisions: Map<string, number | string>;
};

/**
 * Looks at the rows of a list again.
 *
 * Shapes  what was seen, and what is there now, in; what is seen from now on, and the rows to be marked, out. While another list is
 *         on its way the rows of the one before still stand there: they are its rows, whatever the list is called by then.
 */
export function lookAgain<Row>(
  was: Seen<Row>,
  list: string,
  rows: readonly Row[],
  entry: (row: Row) => readonly [id: string, revision: number | string],
): { readonly seen: Seen<Row>; readonly changed: ReadonlySet<string> } {
  const isOther = was.list !== list;
  if (isOther && was.rows === rows) return { seen: was, changed: NONE };
  if (!isOther && sameUpTo(was.rows, rows) === was.rows.length) {
    for (const row of rows.slice(was.rows.length)) was.revisions.set(...entry(row));
    return { seen: { ...was, rows }, changed: NONE };
  }
  const now = rows.map(entry);
  return {
    seen: { list, rows, revisions: new Map(now) },
    changed: isOther ? NONE : changedRows(was.revisions, now),
  };
}

/** Until when a row is marked, by its id, in milliseconds of `performance.now`. */
type Marks = ReadonlyMap<string, number>;
const NO_MARKS: Marks = new Map();

/** Each mark lasts its own time, whatever else changes meanwhile; a row that changes again is marked from then on. */
export const marksWith = (marks: Marks, changed: ReadonlySet<string>, nowMs: number): Marks =>
  new Map([...marks, ...[...changed].map((id) => [id, nowMs + SHOWN_MS] as const)]);
export const marksAt = (marks: Marks, nowMs: number): Marks =>
  new Map([...marks].filter(([, untilMs]) => untilMs > nowMs));

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
): { has(id: string): boolean } {
  const last = useRef<Seen<Row>>({ list, rows: [], revisions: new Map() });
  const [marks, setMarks] = useState(NO_MARKS);

  useEffect(() => {
    const { seen, changed } = lookAgain(last.current, list, rows, (row) => [rowId(row), revisionOf(row)]);
    last.current = seen;
    if (changed.size > 0) setMarks((before) => marksWith(before, changed, performance.now()));
  }, [list, rows, rowId, revisionOf]);

  useEffect(() => {
    if (marks.size === 0) return;
    const firstEndMs = Math.min(...marks.values());
    const timer = setTimeout(
      () => setMarks((before) => marksAt(before, performance.now())),
      firstEndMs - performance.now(),
    );
    return () => clearTimeout(timer);
  }, [marks]);

  return marks;
}
