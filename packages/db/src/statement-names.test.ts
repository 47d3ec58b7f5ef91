import { expect, test } from "vitest";
import { nameStatements, PLAN_EACH_TIME } from "./statement-names";

test("the same text has the same name, and another text another", () => {
  const nameOf = nameStatements();
  const first = nameOf({ sql: "SELECT 1" });
  expect(first).not.toBe("");
  expect(nameOf({ sql: "SELECT 2" })).not.toBe(first);
  expect(nameOf({ sql: "SELECT 1" })).toBe(first);
});

test("what depends on its values is planned each time, and so is what comes after the most that are kept", () => {
  const nameOf = nameStatements(1);
  expect(nameOf({ sql: `SELECT ${PLAN_EACH_TIME} 1` })).toBe("");
  expect(nameOf({ sql: "SELECT 1" })).not.toBe("");
  expect(nameOf({ sql: "SELECT 2" })).toBe("");
});
