import { expect, test } from "vitest";
import { mayCall, RIGHTS } from "./rights";

test("unit staff reach rows only within a scope", () => {
  for (const [procedure, right] of Object.entries(RIGHTS)) {
    const roles: readonly string[] = right.roles;
    const touchesIntakes = procedure.startsWith("intakes.") || procedure.startsWith("files.");
    if (touchesIntakes && roles.includes("unit-staff")) expect(["held", "holding"], procedure).toContain(right.scope);
  }
});

test("only administrators change accounts, and editors see no resident", () => {
  expect(mayCall("supervisor", "users.change")).toBe(false);
  expect(mayCall("editor", "intakes.list")).toBe(false);
  expect(mayCall("editor", "residents.byPhone")).toBe(false);
});
