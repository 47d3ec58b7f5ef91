import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { openDatabase, Prisma } from "./client";
import { PrismaClient } from "./generated/client";
import { openTestDatabase } from "./testing";

const database = await openTestDatabase();
const { prisma, pool } = database.db;
/** Prisma alone, as everybody who reads its documentation expects rows to be. */
const alone = new PrismaClient({ adapter: new PrismaPg(pool) });
afterAll(async () => {
  await alone.$disconnect();
  await database.close();
});

const AT = new Date("2026-10-25T00:30:00.123Z");
const everything = Prisma.sql`SELECT ${"żółć"} AS text, ${AT}::timestamptz AS instant, ${AT}::date AS day, 2::int2 AS small, 3::int4 AS whole,
  9007199254740993::int8 AS big, count(*) AS counted, 0.1::float8 AS float, 12345678901234567890.5::numeric AS exact,
  ${true}::boolean AS yes, NULL::text AS none, ${JSON.stringify({ a: [1, null] })}::jsonb AS json, '[1]'::json AS list,
  ${"0198d8f0-0000-7000-8000-000000000001"}::uuid AS id, ${["a", 'b"c,']}::text[] AS texts, ${[AT, AT]}::timestamptz[] AS instants,
  ARRAY['2026-03-29', NULL]::date[] AS days, ARRAY[1, 2]::int4[] AS wholes, ARRAY[1]::int8[] AS bigs, ARRAY[1.5]::numeric[] AS exacts,
  '2026-03-29 02:30:00'::timestamp AS unzoned, ARRAY['2026-03-29 02:30:00']::timestamp[] AS unzoneds, '\\x00ff'::bytea AS bytes,
  '{}'::uuid[] AS empty, 'a'::name AS name`;

test("a row is the same, whether Prisma reads it or it is read beside Prisma", async () => {
  const expected = await alone.$queryRaw(everything);
  expect(await prisma.$queryRaw(everything)).toEqual(expected);
  expect(await prisma.$transaction((tx) => tx.$queryRaw(everything))).toEqual(expected);
});

test("a statement in a transaction is part of it: seen there, by nobody else, and gone with it", async () => {
  const count = (db: Pick<typeof prisma, "$queryRaw">) =>
    db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM setting`.then(([row]) => row?.n);
  const over = prisma.$transaction(async (tx) => {
    expect(await tx.$executeRaw`INSERT INTO setting (name, value) VALUES ('one', '1')`).toBe(1);
    await tx.setting.create({ data: { name: "two", value: 2 } });
    expect([await count(tx), await tx.setting.count(), await count(prisma)]).toEqual([2, 2, 0]);
    throw new Error("over");
  });
  await expect(over).rejects.toThrow("over");
  expect(await count(prisma)).toBe(0);
});

/** A database of one connection: what is asked next stands behind all that was asked before. */
function openOne() {
  const one = openDatabase({ url: database.serverUrl, poolSize: 1 });
  onTestFinished(one.close);
  return one;
}

test("what a transaction asks last and does not wait for is part of it, or takes all back where it is refused", async () => {
  const { prisma: one } = openOne();
  const end = async (last: Prisma.Sql) => {
    let asked: Promise<unknown> = Promise.resolve();
    await one.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO setting (name, value) VALUES ('first', '1')`;
      asked = tx.$executeRaw(last);
      asked.catch(() => undefined);
    });
    await asked;
  };
  await expect(end(Prisma.sql`INSERT INTO setting (name, value) VALUES ('last', 1 / 0)`)).rejects.toMatchObject({
    code: "42804",
  });
  expect(await one.setting.count()).toBe(0);
  await end(Prisma.sql`INSERT INTO setting (name, value) VALUES ('last', '2')`);
  const kept = await one.setting.findMany({ orderBy: { name: "asc" } });
  expect(kept.map(({ name }) => name)).toEqual(["first", "last"]);
  await one.setting.deleteMany();
});

test("what PostgreSQL refuses comes with its own code, outside of transactions and in them", async () => {
  const wrong = Prisma.sql`SELECT 1 / 0`;
  await expect(prisma.$queryRaw(wrong)).rejects.toMatchObject({ code: "22012" });
  await expect(prisma.$transaction((tx) => tx.$executeRaw(wrong))).rejects.toMatchObject({ code: "22012" });
});

test("transactions side by side keep to their own connections", async () => {
  const pidsOf = () =>
    prisma.$transaction(async (tx) => {
      const own = async () => (await tx.$queryRaw<{ id: string }[]>`SELECT pg_current_xact_id()::text AS id`)[0]?.id;
      const first = await own();
      await tx.setting.count();
      return [first, await own()];
    });
  const pairs = await Promise.all(Array.from({ length: 12 }, pidsOf));
  for (const [first, second] of pairs) expect(second).toBe(first);
  expect(new Set(pairs.map(([first]) => first)).size).toBe(12);
});

const late = Prisma.sql`INSERT INTO setting (name, value) VALUES ('late', '1')`;
test("after its end a transaction takes no statement, so none reaches whoever has the connection next", async () => {
  const { prisma: one, pool: ofOne } = openOne();
  const over = await one.$transaction(async (tx) => tx);
  await expect(over.$executeRaw(late)).rejects.toThrow();
  const slow = one.$transaction(
    async (tx) => {
      await expect.poll(() => ofOne.idleCount).toBe(1);
      await tx.$executeRaw(late);
    },
    { timeout: 100 },
  );
  await expect(slow).rejects.toThrow();
  expect(await one.setting.count()).toBe(0);
});

test("what a transaction asks when its time is over is not left behind, though its statement was still under way", async () => {
  const { prisma: one } = openOne();
  const slow = one.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_sleep(0.4)::text`;
      await tx.$executeRaw(late);
    },
    { timeout: 100 },
  );
  await expect(slow).rejects.toThrow();
  expect(await one.setting.count()).toBe(0);
});

test("a connection that was a transaction's is anybody's again", async () => {
  const { prisma: one } = openOne();
  await one.$transaction((tx) => tx.$queryRaw`SELECT 1`);
  expect(await one.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  expect(await one.$transaction((tx) => tx.$queryRaw`SELECT 2 AS two`)).toEqual([{ two: 2 }]);
});

test("what is asked at once is done in its order, and where one is refused nothing of it stays", async () => {
  const add = (name: string) => Prisma.sql`INSERT INTO setting (name, value) VALUES (${name}, '1')`;
  const { prisma: one } = openOne();
  const over = one.$transaction((tx) =>
    Promise.all([
      tx.$executeRaw(add("first")),
      tx.$executeRaw`UPDATE setting SET value = '2' WHERE name = 'first'`.then((count) => expect(count).toBe(1)),
      tx.$executeRaw(add("first")),
      tx.$executeRaw(add("last")),
    ]),
  );
  await expect(over).rejects.toMatchObject({ code: "23505" });
  expect(await one.setting.count()).toBe(0);
  await one.$transaction((tx) =>
    Promise.all([tx.$executeRaw(add("first")), tx.setting.create({ data: { name: "last", value: 1 } })]),
  );
  expect(await one.setting.count()).toBe(2);
  await one.setting.deleteMany();
});

test("a transaction that asks nothing leaves its connection as it was", async () => {
  const { prisma: one } = openOne();
  expect(await one.$transaction(async () => "nothing")).toBe("nothing");
  await expect(one.$transaction(() => Promise.reject(new Error("over")))).rejects.toThrow("over");
  await one.$executeRaw`INSERT INTO setting (name, value) VALUES ('kept', '1')`;
  expect(await prisma.setting.count()).toBe(1);
  await one.setting.deleteMany();
});
