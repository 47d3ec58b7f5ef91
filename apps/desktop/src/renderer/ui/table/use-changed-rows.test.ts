import { expect, test } from "vitest";
import { changedRows, lookAgain, marksAt, marksWith, type Seen } from "./use-changed-rows";

const was = new Map([
  ["a", 1],
  ["b", 1],
]);

test("a row that changed is marked, one that stayed is not", () => {
  expect([
    ...changedRows(was, [
      ["a", 2],
      ["b", 1],
    ]),
  ]).toEqual(["a"]);
});

test("a row that came in between is marked, a further page is not", () => {
  expect([
    ...changedRows(was, [
      ["new", 0],
      ["a", 1],
      ["b", 1],
      ["next page", 0],
    ]),
  ]).toEqual(["new"]);
});

test("the first rows of a list are not marked", () => {
  expect(changedRows(new Map(), [["a", 1]]).size).toBe(0);
});

type Row = readonly [id: string, revision: number];
const entry = (row: Row) => row;
const all: readonly Row[] = [
  ["a", 1],
  ["b", 1],
  ["c", 1],
];
const first = lookAgain<Row>({ list: "all", rows: [], revisions: new Map() }, "all", all, entry).seen;
const marked = (was: Seen<Row>, list: string, rows: readonly Row[]) => [...lookAgain(was, list, rows, entry).changed];

test("what another search finds is not marked, also where the rows of the one before stood there while it was asked", () => {
  const found: readonly Row[] = [
    ["z", 1],
    ["b", 1],
    ["y", 1],
    ["c", 1],
  ];
  expect(marked(first, "found", found)).toEqual([]);
  const { seen, changed } = lookAgain(first, "found", all, entry);
  expect([...changed]).toEqual([]);
  expect(marked(seen, "found", found)).toEqual([]);
  const shown = lookAgain(seen, "found", found, entry).seen;
  expect(marked(shown, "found", [["b", 2], ...found])).toContain("b");
});

test("a row that changes is marked once the list that was asked for stands there, and what came at its end is known too", () => {
  const longer: readonly Row[] = [...all, ["d", 1]];
  const { seen, changed } = lookAgain(first, "all", longer, entry);
  expect([...changed]).toEqual([]);
  expect(marked(seen, "all", [...all, ["d", 2]])).toEqual(["d"]);
});

test("a mark ends in its time, however many others come meanwhile; a row that changes again keeps it from then on", () => {
  let busy: ReadonlyMap<string, number> = new Map();
  for (const at of [0, 1_000, 2_000]) busy = marksWith(busy, new Set([`at ${at}`]), at);
  expect([...marksAt(busy, 2_499).keys()]).toEqual(["at 0", "at 1000", "at 2000"]);
  expect([...marksAt(busy, 2_500).keys()]).toEqual(["at 1000", "at 2000"]);
  expect([...marksAt(marksWith(busy, new Set(["at 0"]), 2_000), 4_499).keys()]).toEqual(["at 0", "at 2000"]);
  expect([...marksAt(busy, 4_500).keys()]).toEqual([]);
});
