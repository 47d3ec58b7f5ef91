import { CategoryId } from "@kck/contracts";
import { expect, test } from "vitest";
import { groupsValues, leftOutThoughFull, NEW_GROUP, readGroups } from "./groups-form";

const idOf = (at: number) => CategoryId.parse(`0198c0de-0000-7000-8000-00000000000${at}`);
const groups = [
  { id: idOf(1), code: "DR", name: "Drogi" },
  { id: idOf(2), code: "OS", name: "Oświetlenie" },
];
const begin = groupsValues({ version: 1, groups, author: null, reason: "Wcześniejszy", createdAt: "" });

test("what is opened and saved without a change says the same, for a reason of its own", () => {
  expect(begin.reason).toBe("");
  const same = groups.map(({ id, name }) => ({ id, name }));
  expect(readGroups({ ...begin, reason: "Bo tak" }).data).toEqual({ groups: same, reason: "Bo tak" });
});

test("a new group is sent without an id, and one without a name is refused at it", () => {
  const values = { groups: [...begin.groups, { ...NEW_GROUP, name: "Żywność" }], reason: "x" };
  expect(readGroups(values).data?.groups.at(-1)).toEqual({ id: null, name: "Żywność" });
  const blank = { groups: [NEW_GROUP, ...begin.groups], reason: "x" };
  expect(readGroups(blank).error?.issues.map(({ path }) => path.join("."))).toEqual(["groups.0.name"]);
});

test("a group that is left out is told of as long as categories stand in it", () => {
  const rest = begin.groups.slice(1);
  expect(leftOutThoughFull(rest, groups, [{ parentId: idOf(1) }, { parentId: null }])).toEqual([groups[0]]);
  expect(leftOutThoughFull(rest, groups, [{ parentId: idOf(2) }])).toEqual([]);
  expect(leftOutThoughFull(begin.groups, groups, [{ parentId: idOf(1) }])).toEqual([]);
});
