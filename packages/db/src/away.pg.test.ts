import { afterAll, expect, test } from "vitest";
import { isDatabaseAway } from "./away";
import { openDatabase } from "./client";
import { openConnection } from "./connection";
import { freePort } from "./embedded/port";
import { openTestDatabase } from "./testing";

const database = await openTestDatabase();
afterAll(() => database.close());
const { prisma, pool } = database.db;

const errorOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => "no error",
    (error: unknown) => error,
  );
/** The same login once more: nobody else may end the server's connections. */
const peer = await openConnection(database.serverUrl, "test");
afterAll(() => peer.end());
/** Ends the connection that sleeps for so many seconds; one that was ended before may still be leaving. */
const cut = async (seconds: number) => {
  const end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE $1 AND pid <> pg_backend_pid()";
  await expect.poll(async () => (await peer.query(end, [`%pg_sleep(${seconds})%`])).rowCount).toBeGreaterThan(0);
};

test("a connection that ends in the middle is told apart from a failure, however it was asked", async () => {
  const asking = [
    [5, () => pool.query("SELECT pg_sleep(5)")],
    [6, () => prisma.$queryRaw`SELECT pg_sleep(6)::text`],
    [7, () => prisma.$transaction((tx) => tx.$executeRaw`SELECT pg_sleep(7)`)],
  ] as const;
  for (const [seconds, ask] of asking) {
    const [error] = await Promise.all([errorOf(ask()), cut(seconds)]);
    expect(isDatabaseAway(error), String(error)).toBe(true);
  }
});

test("so is a transaction whose connection ended between two questions", async () => {
  const error = errorOf(
    prisma.$transaction(async (tx) => {
      const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await peer.query("SELECT pg_terminate_backend($1)", [own?.pid]);
      for (let more = 0; more < 3; more += 1) await errorOf(tx.user.findMany());
      await tx.user.findMany();
    }),
  );
  expect(isDatabaseAway(await error), String(await error)).toBe(true);
});

test("so is a PostgreSQL that does not listen", async () => {
  const nobody = new URL(database.serverUrl);
  nobody.port = String(await freePort());
  const away = openDatabase({ url: nobody.href });
  const begun = () => away.prisma.$transaction((tx) => tx.user.findMany());
  for (const ask of [() => away.pool.query("SELECT 1"), () => away.prisma.user.findMany(), begun]) {
    const error = await errorOf(ask());
    expect(isDatabaseAway(error), String(error)).toBe(true);
  }
  await away.close();
});

test("a mistake in a question is none of this", async () => {
  expect(isDatabaseAway(await errorOf(pool.query("SELECT nothing")))).toBe(false);
  expect(isDatabaseAway(await errorOf(prisma.$queryRaw`SELECT nothing`))).toBe(false);
  expect([null, "57P01", new Error("other"), { code: 57 }].map((error) => isDatabaseAway(error))).not.toContain(true);
});
