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

/**
 * Marks rows for a moment when they change on screen.
 *
 * Shapes  the rows' ids and revisions, and a name of the list: under another name (another search) everything is new
 *         and nothing is marked. Rows that a further page adds at the end are not marked either.
 */
export function useChangedRows(
  list: string,
  now: readonly (readonly [id: string, revision: number | string])[],
): ReadonlySet<string> {
  const seen = useRef({ list, revisions: new Map<string, number | string>() });
  const [changed, setChanged] = useState<ReadonlySet<string>>(NONE);

  useEffect(() => {
    const found = seen.current.list === list ? changedRows(seen.current.revisions, now) : NONE;
    seen.current = { list, revisions: new Map(now) };
    if (found.size > 0) setChanged((was) => new Set([...was, ...found]));
  }, [list, now]);

  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(NONE), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [changed]);

  return changed;
}
