import type { CategoryId, MassEventId, MassEventView } from "@kck/contracts";
import { expect, test } from "vitest";
import { eventValues, NO_ENDING, readEnding, readEvent } from "./event-form";

const CATEGORY = "0198f000-0000-7000-8000-000000000002" as CategoryId;
const EVENT: MassEventView = {
  id: "0198f000-0000-7000-8000-000000000001" as MassEventId,
  version: 3,
  categoryId: CATEGORY,
  districtNumbers: [4, 7],
  streets: ["Kocmyrzowska 1–21"],
  message: "Awaria oświetlenia.",
  expectedEndAt: "2026-03-02T18:00:00.000Z",
  masterId: null,
  confirmedAt: "2026-03-02T09:00:00.000Z",
  endedAt: null,
  publicAnswer: null,
  callers: 2,
  wantNews: 1,
  joined: 0,
};
const NEW = "0198f000-0000-7000-8000-000000000003";
const SUSPICION = { categoryId: CATEGORY, districtNumber: 4, count: 7, usual: [0, 1], mean: 1, threshold: 6 };
const wrongIn = (read: { error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined }) =>
  read.error?.issues.map(({ path }) => path[0]);

test("what an event says stands in the fields, and is sent as it was", () => {
  const { id, categoryId, districtNumbers, streets, message, expectedEndAt } = EVENT;
  expect(readEvent(eventValues(EVENT, null, NEW)).data).toEqual({
    id,
    categoryId,
    districtNumbers,
    streets,
    message,
    expectedEndAt,
  });
});

test("a suspicion brings its category and district, and one of the whole city no district", () => {
  expect(eventValues(null, SUSPICION, NEW)).toMatchObject({ categoryId: CATEGORY, districts: ["4"], message: "" });
  expect(eventValues(null, { ...SUSPICION, districtNumber: null }, NEW).districts).toEqual([]);
});

test("an event needs a category and words to read aloud, an ending its outcome and an answer", () => {
  expect(wrongIn(readEvent(eventValues(null, null, NEW)))).toEqual(["categoryId", "message"]);
  expect(wrongIn(readEvent({ ...eventValues(EVENT, null, NEW), message: "  " }))).toEqual(["message"]);
  expect(wrongIn(readEnding(NO_ENDING))).toEqual(["publicAnswer"]);
  expect(wrongIn(readEnding({ outcome: null, publicAnswer: "Już świeci." }))).toEqual(["outcome"]);
});

test("what is confirmed keeps its id in the draft, so that it is one event however often the drawer is opened", () => {
  expect(eventValues(null, SUSPICION, NEW).id).toBe(NEW);
  expect(readEvent({ ...eventValues(null, SUSPICION, NEW), message: "Awaria." }).data).toMatchObject({ id: NEW });
});

test("a street that cannot be read is refused at its field with the reason, before it would match nobody's address", () => {
  const refusedOf = (...streets: string[]) =>
    readEvent({ ...eventValues(EVENT, null, NEW), streets }).error?.issues.map(({ path, message }) => [
      path[0],
      message,
    ]);
  expect(refusedOf("Kocmyrzowska 1–21", "Długa 3 i 5")).toEqual([["streets", "street-not-read"]]);
  expect(refusedOf("Długa 21–1")).toEqual([["streets", "numbers-backwards"]]);
  expect(refusedOf("Długa 3, 5–9")).toBeUndefined();
});
