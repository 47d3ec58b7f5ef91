import { VersionKey } from "@kck/contracts";
import { expect, test } from "vitest";
import { keyOf } from "./key-of";

test("what is new has a key of plain letters, whatever its name", () => {
  for (const name of ["Zagrożenie życia – łącznie", "…", "a".repeat(200)]) {
    expect(VersionKey.safeParse(keyOf(name, "0198c0de-0000-7000-8000-00000000abcd")).success).toBe(true);
  }
  expect(keyOf("Żółć P1", "0198c0de-0000-7000-8000-00000000abcd")).toBe("zolc-p1-00abcd");
});
