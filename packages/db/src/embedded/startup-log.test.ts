import { expect, test } from "vitest";
import { hindranceIn } from "./startup-log";

test.each([
  ['initdb: error: could not write file "/d/PG_VERSION": No space left on device', "disk-full"],
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', "disk-full"],
  ['PANIC:  could not write to file "pg_wal/xlogtemp.12": Disk quota exceeded', "disk-full"],
  ['initdb: error: could not create directory "/d/data": Permission denied', "not-writable"],
  ['FATAL:  data directory "/d/data" has wrong ownership', "not-writable"],
  ['FATAL:  unrecognized configuration parameter "spped"', "did-not-start"],
])("what PostgreSQL says becomes a refusal: %s", (said, reason) => {
  expect(hindranceIn(said, "/d")).toMatchObject({ reason, message: expect.stringContaining("/d") });
});

test("a taken port and the processes of a killed PostgreSQL are things to try again", () => {
  const taken = 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use';
  const orphans = "FATAL:  pre-existing shared memory block (key 5, ID 32) is still in use";

  expect(hindranceIn(taken, "/d")).toBe("port-taken");
  expect(hindranceIn(orphans, "/d")).toBe("orphans");
});
