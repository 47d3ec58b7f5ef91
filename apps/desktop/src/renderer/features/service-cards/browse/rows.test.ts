import { CardId } from "@kck/contracts";
import { expect, test } from "vitest";
import { type BrowseRow, sortRows } from "./rows";

const row = (symbol: string | null, title: string, reviewDueOn: string | null = null): BrowseRow => ({
  id: CardId.parse("0196a000-0000-7000-8000-000000000001"),
  key: title,
  symbol,
  title,
  ownerUnitId: null,
  cell: null,
  status: "published",
  publishAt: null,
  reviewDueOn,
  isOverdue: false,
  changedAt: "2026-11-01T08:00:00Z",
  isExample: true,
  isPartial: false,
  revision: "1",
});
const titles = (rows: readonly BrowseRow[]) => rows.map(({ title }) => title);

test("symbols stand by their number, and cards without one at the end, whichever way", () => {
  const rows = [row("SA-10", "a"), row(null, "b"), row("SA-9", "c"), row("KM-2", "d")];
  expect(titles(sortRows(rows, "symbol", false))).toEqual(["d", "c", "a", "b"]);
  expect(titles(sortRows(rows, "symbol", true))).toEqual(["a", "c", "d", "b"]);
});

test("titles stand as in a Polish dictionary", () => {
  const rows = [row(null, "Żłobek"), row(null, "Zgon"), row(null, "Ślub"), row(null, "Śmieci")];
  expect(titles(sortRows(rows, "title", false))).toEqual(["Ślub", "Śmieci", "Zgon", "Żłobek"]);
});

test("the review that is due first stands first", () => {
  const rows = [row("A-1", "a", "2027-01-01"), row("A-2", "b"), row("A-3", "c", "2026-01-01")];
  expect(titles(sortRows(rows, "review", false))).toEqual(["c", "a", "b"]);
});
