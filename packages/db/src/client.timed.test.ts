import { afterAll, expect, test } from "vitest";
import { openDatabase } from "./client";
import { PoolBusy } from "./pool";
import { openTestDatabase } from "./testing";

const database = await openTestDatabase();
afterAll(database.close);

test("who waits two seconds for a connection is told that the pool is busy, in plain SQL and in Prisma", async () => {
  const { pool, prisma, close } = openDatabase({ url: database.serverUrl, poolSize: 1 });
  const taken = await pool.connect();
  const begin = performance.now();
  const answers = await Promise.allSettled([
    pool.query("SELECT 1"),
    pool.connect(),
    prisma.setting.findMany(),
    prisma.$queryRaw`SELECT 1`,
    prisma.$transaction((tx) => tx.setting.findMany()),
  ]);
  taken.release();
  expect(answers.map((answer) => answer.status === "rejected" && answer.reason instanceof PoolBusy)).toEqual(
    answers.map(() => true),
  );
  expect(performance.now() - begin).toBeLessThan(3_000);
  expect(await prisma.setting.findMany()).toEqual([]);
  await close();
});
