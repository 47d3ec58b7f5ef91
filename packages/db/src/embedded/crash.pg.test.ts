import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { ask, gone, pidIn, removeTemplate, start, usedFolder } from "./testing/folders";

afterAll(removeTemplate);

/** Writes rows one by one until the connection breaks; says which the database has acknowledged. */
async function writeUntilItBreaks(url: string): Promise<number[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  const acknowledged: number[] = [];
  try {
    for (let id = 1; id <= 1_000_000; id += 1) {
      await client.query("INSERT INTO kept VALUES ($1)", [id]);
      acknowledged.push(id);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return acknowledged;
}

/** Kills PostgreSQL while rows are being written and counts the acknowledged ones that are missing afterwards. */
async function lostInACrash(settings: Record<string, string>): Promise<{ written: number; lost: number }> {
  const folder = await usedFolder();
  const embedded = await start(folder, { settings });
  const writing = writeUntilItBreaks(embedded.ownerUrl);
  while ((await ask<{ n: number }>(embedded.ownerUrl, "SELECT count(*)::int AS n FROM kept"))[0]?.n === 0);
  process.kill(await pidIn(folder), "SIGKILL");
  const acknowledged = await writing;
  await embedded.until("ready", 2);

  const kept = await ask<{ id: number }>(embedded.ownerUrl, "SELECT id FROM kept");
  const there = new Set(kept.map(({ id }) => id));
  return { written: acknowledged.length, lost: acknowledged.filter((id) => !there.has(id)).length };
}

test("a PostgreSQL that is killed comes back under the same address with every acknowledged row", async () => {
  const { written, lost } = await lostInACrash({});

  expect(written).toBeGreaterThan(0);
  expect(lost).toBe(0);
});

test("control: where commits are acknowledged before they are written, the same crash loses rows", async () => {
  const { lost } = await lostInACrash({ synchronous_commit: "off", wal_writer_delay: "10s" });

  expect(lost).toBeGreaterThan(0);
});

test("a query that outlives its killed PostgreSQL is waited for, not run beside", async () => {
  const folder = await usedFolder();
  const embedded = await start(folder);
  const busy = new Client({ connectionString: embedded.ownerUrl, statement_timeout: 1_500 });
  busy.on("error", () => undefined);
  await busy.connect();
  const { rows } = await busy.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const outcome = busy.query("SELECT count(*) FROM generate_series(1, 1e12)").catch((error: unknown) => error);
  await expect
    .poll(() =>
      ask(
        embedded.ownerUrl,
        "SELECT 1 AS busy FROM pg_stat_activity WHERE query LIKE '%1e12%' AND state = 'active' AND pid <> pg_backend_pid()",
      ),
    )
    .toEqual([{ busy: 1 }]);

  process.kill(await pidIn(folder), "SIGKILL");
  await embedded.until("ready", 2);

  expect(await gone(rows[0]?.pid ?? 0)).toBe(true);
  expect(await outcome).toBeInstanceOf(Error);
  expect(await ask(embedded.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  expect(embedded.steps).toContainEqual({ kind: "orphans" });
});

test("when PostgreSQL dies just before it is told to stop, nothing is in the way of the next start", async () => {
  const folder = await usedFolder();
  for (const moment of ["ready", "died", "starting"] as const) {
    const embedded = await start(folder);
    process.kill(await pidIn(folder), "SIGKILL");
    await embedded.until(moment, moment === "starting" ? 2 : 1);
    await Promise.all([embedded.stop(), embedded.stop()]);
    const steps = embedded.steps.length;

    const next = await start(folder);

    expect(next.adopted).toBe(false);
    expect(await ask(next.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await next.stop();
    expect(embedded.steps.slice(steps)).toEqual([]);
    expect(embedded.steps.at(-1)).toMatchObject({ kind: "stopped" });
  }
});
