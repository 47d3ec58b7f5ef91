import type { CardId, CardRow, CardView, UnitId } from "@kck/contracts";
import type { RevisionStatus } from "@kck/domain";

/** A line of any list of cards, whether it comes from this machine or from the server. */
export type BrowseRow = {
  readonly id: CardId;
  readonly key: string;
  readonly symbol: string | null;
  readonly title: string;
  readonly ownerUnitId: UnitId | null;
  readonly cell: string | null;
  readonly status: RevisionStatus;
  /** The day named ahead, where there is one. */
  readonly publishAt: string | null;
  readonly reviewDueOn: string | null;
  readonly isOverdue: boolean;
  readonly changedAt: string;
  readonly isExample: boolean;
  /** Not every word of the search was found in it. */
  readonly isPartial: boolean;
  readonly revision: string;
};

export function rowOfCard(card: CardView, isPartial: boolean, today: string): BrowseRow {
  return {
    id: card.id,
    key: card.key,
    symbol: card.content.symbol,
    title: card.content.title,
    ownerUnitId: card.ownerUnitId,
    cell: card.content.cell,
    status: "published",
    publishAt: null,
    reviewDueOn: card.reviewDueOn,
    isOverdue: card.reviewDueOn !== null && card.reviewDueOn < today,
    changedAt: card.publishedAt,
    isExample: card.isExample,
    isPartial,
    revision: card.revisionId,
  };
}

export function rowOfList(row: CardRow): BrowseRow {
  const inForce: RevisionStatus = row.archivedAt !== null ? "archived" : "published";
  return {
    id: row.id,
    key: row.key,
    symbol: row.symbol,
    title: row.title,
    ownerUnitId: row.ownerUnitId,
    cell: null,
    status: row.open?.status ?? inForce,
    publishAt: row.open?.publishAt ?? null,
    reviewDueOn: row.reviewDueOn,
    isOverdue: row.isOverdue,
    changedAt: row.changedAt,
    isExample: row.isExample,
    isPartial: false,
    revision: `${row.version} ${row.open?.revisionId ?? ""} ${row.open?.status ?? ""} ${row.inForce?.revisionId ?? ""}`,
  };
}

type SortKey = "symbol" | "title" | "changed" | "review";

const words = new Intl.Collator("pl", { numeric: true, sensitivity: "base" });
/** Cards without a symbol, or without a day, stand after the others whichever way they are sorted. */
const LAST = "\uffff";

const VALUE: Record<SortKey, (row: BrowseRow) => string> = {
  symbol: (row) => row.symbol ?? LAST,
  title: (row) => row.title,
  changed: (row) => row.changedAt,
  review: (row) => row.reviewDueOn ?? LAST,
};

/** Rows in order: symbols by their number ("SA-9" before "SA-10"), titles as in a Polish dictionary. */
export function sortRows(rows: readonly BrowseRow[], by: SortKey, isDescending: boolean): BrowseRow[] {
  const value = VALUE[by];
  const direction = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === right) return words.compare(a.title, b.title);
    if (left === LAST || right === LAST) return left === LAST ? 1 : -1;
    return direction * words.compare(left, right);
  });
}
