import { OPEN_STATUSES, STATUSES } from "@kck/domain";
import { expect, test } from "vitest";
import { IS_NOT_ENDED, IS_OPEN } from "./open";

const named = (sql: string) => STATUSES.filter((status) => sql.includes(`'${status}'`));

test("the database and the domain mean the same by an open intake", () => {
  const open: readonly string[] = OPEN_STATUSES;
  expect(named(IS_OPEN.sql)).toEqual(STATUSES.filter((status) => !open.includes(status)));
  expect(named(IS_NOT_ENDED.sql)).toEqual(named(IS_OPEN.sql).filter((status) => status !== "resolved"));
});
