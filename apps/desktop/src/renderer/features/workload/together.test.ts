import type { IntakeRow, UserId } from "@kck/contracts";
import { expect, test } from "vitest";
import { exceptionsTo, sharesOf, suggestedOf } from "./together";

const rowOf = (id: string) => ({ id }) as IntakeRow;
const [A, B, C, D] = [rowOf("a"), rowOf("b"), rowOf("c"), rowOf("d")];
const ROWS = [A, B, C, D];
const person = (name: string) => ({ userId: name as UserId, name, reasons: [] });
const suggested = suggestedOf([
  { intakeId: A.id, suggested: person("Anna") },
  { intakeId: B.id, suggested: person("Jan") },
  { intakeId: C.id, suggested: person("Jan") },
  { intakeId: D.id, suggested: null },
]);

test("whoever gets the most is named first, and what waits is with nobody", () => {
  expect(sharesOf(ROWS, suggested)).toEqual([
    { name: "Jan", count: 2 },
    { name: "Anna", count: 1 },
  ]);
});

test("one person for all is an exception where another is suggested, not where they are or nobody is", () => {
  expect(exceptionsTo("Anna" as UserId, ROWS, suggested)).toEqual([B, C]);
  expect(exceptionsTo("Jan" as UserId, [B, D], suggested)).toEqual([]);
});
