import { afterAll, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "./client";
import { openConnection } from "./connection";
import { PoolBusy } from "./pool";
import { openTestDatabase } from "./testing";

const database = await openTestDatabase();
afterAll(database.close);

function open(url: string, poolSize?: number) {
  const opened = openDatabase({ url, ...(poolSize && { poolSize }) });
  onTestFinished(opened.close);
  return opened;
}

async function settingsOf(url: string) {
  const { rows } = await open(url).pool.query(
    `SELECT current_user AS role, current_setting('statement_timeout') AS statement,
            current_setting('lock_timeout') AS lock, current_setting('TimeZone') AS zone,
            current_setting('idle_in_transaction_session_timeout') AS idle`,
  );
  return rows[0];
}

const LIMITS = { role: "kck_app", statement: "10s", lock: "2s", idle: "15s", zone: "UTC" };

test("every connection acts as kck_app, keeps to the limits and speaks UTC", async () => {
  expect(await settingsOf(database.serverUrl)).toEqual(LIMITS);
});

test("an address with settings of its own cannot lift them, and an owner's address is no way around them", async () => {
  expect(await settingsOf(`${database.ownerUrl}?options=-c%20statement_timeout%3D0`)).toEqual(LIMITS);
});

test("a pool never has more than twenty connections", () => {
  expect(() => openDatabase({ url: database.serverUrl, poolSize: 21 })).toThrow(RangeError);
});

test("a database that cannot be reached is not called busy", async () => {
  const { prisma } = open("postgresql://nobody@127.0.0.1:1/nothing");
  const answer = await prisma.setting.findMany().catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(Error);
  expect(answer).not.toBeInstanceOf(PoolBusy);
});

test("an instant comes back as it was saved, on both sides of the change of clocks", async () => {
  const { prisma } = database.db;
  for (const at of ["2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00.000Z", "2026-10-25T00:30:00.001Z"]) {
    const created = await prisma.resident.create({ data: { createdAt: new Date(at) } });
    const { createdAt } = await prisma.resident.findUniqueOrThrow({ where: { id: created.id } });
    expect(createdAt.toISOString()).toBe(at);
  }
});

test("a lost connection is reported once, and the next query gets another", async () => {
  const lost: Error[] = [];
  const { pool, prisma, close } = openDatabase({
    url: database.serverUrl,
    poolSize: 1,
    onError: (error) => lost.push(error),
  });
  onTestFinished(close);
  const { rows } = await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const other = await openConnection(database.serverUrl, "tests");
  await other.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
  await other.end();
  await expect.poll(() => lost.length, { timeout: 5_000 }).toBe(1);
  expect(await prisma.setting.findMany()).toEqual([]);
});
