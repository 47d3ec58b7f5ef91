import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** `prisma/` of this checkout: as far above `packages/db/src` as it is above the bundle in `apps/server/dist`. */
export const PRISMA_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../../prisma");

/** One step of the database's history: the name of its folder and its SQL. */
export type Migration = { name: string; sql: string };

/** Reads `prisma/migrations`, oldest first. */
export async function readMigrations(prismaFolder: string): Promise<Migration[]> {
  const folder = join(prismaFolder, "migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = async (name: string) => ({ name, sql: await readFile(join(folder, name, "migration.sql"), "utf8") });
  return Promise.all(names.toSorted().map(read));
}

/** The same history in the form in which Prisma's engine takes it. */
export function asMigrationList(migrations: readonly Migration[], prismaFolder: string): MigrationList {
  return {
    baseDir: join(prismaFolder, "migrations"),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
