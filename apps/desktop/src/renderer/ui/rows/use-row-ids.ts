import { useState } from "react";

/** Ids of rows that have none, none of them twice: as many as there are rows. */
export function idsOf(known: readonly number[], count: number): readonly number[] {
  if (known.length >= count) return known.slice(0, count);
  const last = Math.max(0, ...known);
  return [...known, ...Array.from({ length: count - known.length }, (_, at) => last + 1 + at)];
}

/** Ids that go with their rows when these are moved, so that what a row on screen remembers stays with it. */
export function useRowIds(count: number) {
  const [known, setIds] = useState<readonly number[]>([]);
  const ids = known.length === count ? known : idsOf(known, count);
  // Rows that came or went from outside: their ids are kept from now on.
  if (ids !== known) setIds(ids);
  return { ids, setIds, nextId: Math.max(0, ...ids) + 1 };
}
