import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "./testing";

const database = await openTestDatabase();
afterAll(database.close);
const { pool } = database.db;

beforeAll(async () => {
  await pool.query("INSERT INTO event (at, actor_kind, type, data) VALUES (now(), 'clock', 'test.happened', '{}')");
  await pool.query("INSERT INTO access_log (at, actor_id, context) VALUES (now(), $1, 'test')", [randomUUID()]);
});

const CHANGES = {
  event: ["UPDATE event SET type = 'test.denied'", "DELETE FROM event", "TRUNCATE event"],
  access_log: ["UPDATE access_log SET context = ''", "DELETE FROM access_log", "TRUNCATE access_log"],
};

for (const [table, changes] of Object.entries(CHANGES)) {
  test.each(changes)(`${table}: neither the server nor the owner can %s`, async (change) => {
    await expect(pool.query(change)).rejects.toThrow(`permission denied for table ${table}`);
    await expect(database.owner.query(change)).rejects.toThrow(/history is append-only/);
    expect((await pool.query(`SELECT FROM ${table}`)).rowCount).toBe(1);
  });
}

test("the server cannot give itself the right to change history", async () => {
  await expect(pool.query("ALTER TABLE event DISABLE TRIGGER ALL")).rejects.toThrow(/must be owner/);
  await pool.query("GRANT DELETE ON event TO kck_app"); // PostgreSQL only warns that nothing was granted
  await expect(pool.query("DELETE FROM event")).rejects.toThrow(/permission denied/);
  await expect(pool.query("SET session_replication_role = replica")).rejects.toThrow(/permission denied/);
});

test("the server acts as a role that owns nothing and may make nothing", async () => {
  const { rows } = await pool.query("SELECT current_user AS role");
  expect(rows).toEqual([{ role: "kck_app" }]);
  const owned = await database.owner.query(
    `SELECT FROM pg_class WHERE relowner = 'kck_app'::regrole UNION ALL
     SELECT FROM pg_proc WHERE proowner = 'kck_app'::regrole UNION ALL
     SELECT FROM pg_namespace WHERE nspowner = 'kck_app'::regrole`,
  );
  expect(owned.rowCount).toBe(0);
  await expect(pool.query("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied for schema public/);
  await expect(pool.query("CREATE SCHEMA mine")).rejects.toThrow(/permission denied for database/);
});

test("twenty calls at the turn of the year get twenty numbers, from the first on", async () => {
  const { rows: old } = await pool.query("SELECT next_intake_number(2026) AS number");
  expect(old).toEqual([{ number: "KCK/2026/000001" }]);
  const ask = async (on: pg.Pool | pg.PoolClient) =>
    (await on.query<{ number: string }>("SELECT next_intake_number(2027) AS number")).rows[0]?.number;

  const first = await pool.connect();
  await first.query("BEGIN");
  const numbers = [await ask(first)];
  const others = Promise.all(Array.from({ length: 19 }, () => ask(pool)));
  const waiters =
    "SELECT FROM pg_locks JOIN pg_database d ON d.oid = database WHERE datname = current_database() AND NOT granted";
  const countWaiters = async () => (await database.owner.query(waiters)).rowCount ?? 0;
  // They wait for two seconds at most.
  await expect.poll(countWaiters, { timeout: 1_500, interval: 10 }).toBeGreaterThan(1);
  await first.query("COMMIT");
  first.release();
  numbers.push(...(await others));

  const expected = Array.from({ length: 20 }, (_, i) => `KCK/2027/${`${i + 1}`.padStart(6, "0")}`);
  expect(numbers.toSorted()).toEqual(expected);
});

test("a call that fails does not take the year's numbers with it", async () => {
  const failed = database.db.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT next_intake_number(2030)`;
    throw new Error("the call was cut off");
  });
  await expect(failed).rejects.toThrow("the call was cut off");
  const { rows } = await pool.query("SELECT next_intake_number(2030) AS number");
  expect(rows).toEqual([{ number: "KCK/2030/000001" }]);
});

test("the millionth intake of a year has a number as unlike the others as the first", async () => {
  await pool.query("SELECT next_intake_number(2031)");
  await database.owner.query("SELECT setval('intake_number_2031', 1234566)");
  const { rows } = await pool.query("SELECT next_intake_number(2031) AS number");
  expect(rows).toEqual([{ number: "KCK/2031/1234567" }]);
});

test.each([1999, 2101, null])("the year %s has no numbers", async (year) => {
  await expect(pool.query("SELECT next_intake_number($1)", [year])).rejects.toThrow(/out of range/);
});
