import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { MigrationFailed, MigrationRefused, migrate, migrationState } from "./migrate";
import { PRISMA_FOLDER, readMigrations } from "./migrations-folder";
import { diffToSql } from "./schema-diff";
import { openTestDatabase } from "./testing";

const migrated = await openTestDatabase();
afterAll(migrated.close);

const names = (await readMigrations(PRISMA_FOLDER)).map(({ name }) => name);

async function emptyDatabase() {
  const database = await openTestDatabase({ migrated: false });
  onTestFinished(database.close);
  return database;
}

/** A copy of `prisma/` in which a test may change the history. */
async function copiedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kck-prisma-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(PRISMA_FOLDER, folder, { recursive: true });
  return folder;
}

async function tablesOf(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  return rows.map(({ name }) => name);
}

test("the migrations lead to exactly the schema", async () => {
  expect(await diffToSql(migrated.ownerUrl)).toBe("");
});

test("a column that only the schema has is found, and the SQL for it written", async () => {
  const folder = await copiedFolder();
  await appendFile(join(folder, "schema.prisma"), 'model Extra {\n  id Int @id\n  @@map("extra")\n}\n');
  expect(await diffToSql(migrated.ownerUrl, folder)).toContain('CREATE TABLE "extra"');
});

test("an empty database gets every migration in order, and each is announced", async () => {
  const { ownerUrl } = await emptyDatabase();
  const steps: string[] = [];
  expect(await migrationState(ownerUrl)).toBe("behind");
  const onStep = ({ name, index, total }: { name: string; index: number; total: number }) =>
    steps.push(`${index}/${total} ${name}`);
  expect(await migrate(ownerUrl, { onStep })).toEqual({ applied: names });
  expect(steps).toEqual(names.map((name, index) => `${index + 1}/${names.length} ${name}`));
  expect(await migrationState(ownerUrl)).toBe("current");
});

test("migrating a second time applies nothing", async () => {
  expect(await migrate(migrated.ownerUrl)).toEqual({ applied: [] });
});

test("of three servers that start at once, one migrates and the others wait for it", async () => {
  const { ownerUrl } = await emptyDatabase();
  const answers = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
  expect(answers.map(({ applied }) => applied.length).toSorted()).toEqual([0, 0, names.length]);
});

test("a server waits for as long as another one migrates, before it touches anything", async () => {
  const { ownerUrl, owner } = await emptyDatabase();
  const other = await owner.connect();
  await other.query("SELECT pg_advisory_lock(hashtext('kck migrate'))");
  const waiting = migrate(ownerUrl);
  const waiters =
    "SELECT FROM pg_locks JOIN pg_database d ON d.oid = database WHERE datname = current_database() AND NOT granted";
  await expect.poll(async () => (await owner.query(waiters)).rowCount, { timeout: 10_000 }).toBe(1);
  expect(await tablesOf(owner)).toEqual([]);
  other.release(true);
  expect(await waiting).toEqual({ applied: names });
});

test("a database of a newer version is refused and left as it was", async () => {
  const { ownerUrl, owner } = await emptyDatabase();
  await migrate(ownerUrl);
  const older = await copiedFolder();
  await rm(join(older, "migrations", names.at(-1) ?? ""), { recursive: true });
  expect(await migrationState(ownerUrl, older)).toBe("ahead");
  await expect(migrate(ownerUrl, { prismaFolder: older })).rejects.toThrow(MigrationRefused);
  expect((await owner.query("SELECT FROM _prisma_migrations")).rowCount).toBe(names.length);
});

test("a migration that does not run leaves nothing behind, and what PostgreSQL said is told", async () => {
  const { ownerUrl, owner } = await emptyDatabase();
  const folder = await copiedFolder();
  const last = join(folder, "migrations", names.at(-1) ?? "", "migration.sql");
  await appendFile(last, "CREATE TABLE half (id int); SELECT 1 / 0;\n");
  const failure = migrate(ownerUrl, { prismaFolder: folder });
  await expect(failure).rejects.toThrow(MigrationFailed);
  await expect(failure).rejects.toThrow(/division by zero/);
  expect(await tablesOf(owner)).toEqual([]);
  expect(await migrate(ownerUrl)).toEqual({ applied: names });
});

test("whoever is killed in the middle of migrating leaves the database as it was", async () => {
  const { ownerUrl, owner } = await emptyDatabase();
  const folder = await copiedFolder();
  await appendFile(join(folder, "migrations", names.at(-1) ?? "", "migration.sql"), "SELECT pg_sleep(60);\n");
  const killed = expect(migrate(ownerUrl, { prismaFolder: folder })).rejects.toThrow();
  const sleeper = "FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";
  await expect.poll(async () => (await owner.query(`SELECT ${sleeper}`)).rowCount, { timeout: 10_000 }).toBe(1);
  await owner.query(`SELECT pg_terminate_backend(pid) ${sleeper}`);
  await killed;
  expect(await tablesOf(owner)).toEqual([]);
});

test("a migration that another tool left half-way is refused", async () => {
  const { ownerUrl, owner } = await emptyDatabase();
  await migrate(ownerUrl);
  await owner.query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1", [names.at(-1)]);
  expect(await migrationState(ownerUrl)).toBe("failed");
  await expect(migrate(ownerUrl)).rejects.toThrow(MigrationRefused);
});

test("a server may ask for the state of the migrations, and not change it", async () => {
  expect(await migrationState(migrated.db.pool)).toBe("current");
  await expect(migrated.db.pool.query("DELETE FROM _prisma_migrations")).rejects.toThrow(/permission denied/);
});
