import type { IntakeRow } from "@kck/contracts";

type Page = { readonly rows: readonly IntakeRow[] };

/**
 * Makes one list of pages that come one after the other. What moved between two pages stands there once, as the later page has it.
 *
 * Shapes  all pages in, their rows out. A further page costs what that page holds and not what all before it hold; any other
 *         change makes the list anew.
 */
export function createPageJoin(): (pages: readonly Page[]) => readonly IntakeRow[] {
  let joined: readonly Page[] = [];
  let rows: readonly IntakeRow[] = [];
  let places = new Map<string, number>();
  return (pages) => {
    const isLonger = joined.length <= pages.length && joined.every((page, at) => page === pages[at]);
    if (isLonger && joined.length === pages.length) return rows;
    const next = isLonger ? [...rows] : [];
    if (!isLonger) places = new Map();
    for (const page of isLonger ? pages.slice(joined.length) : pages)
      for (const row of page.rows) {
        const place = places.get(row.id) ?? next.length;
        places.set(row.id, place);
        next[place] = row;
      }
    joined = pages;
    rows = next;
    return rows;
  };
}
