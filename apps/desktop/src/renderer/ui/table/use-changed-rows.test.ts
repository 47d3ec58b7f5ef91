import { expect, test } from "vitest";
import { changedRows } from "./use-changed-rows";

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
