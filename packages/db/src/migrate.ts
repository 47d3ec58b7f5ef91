import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { openConnection } from "./connection";
import { asMigrationList, type Migration, PRISMA_FOLDER, readMigrations } from "./migrations-folder";
import { forWholeScripts, NO_FILTER, withSchemaEngine } from "./schema-engine";

/** How a database stands to the migrations of this version. */
export type MigrationState = "current" | "behind" | "ahead" | "failed";

/** One migration about to run; `index` counts from 1. */
export type MigrationStep = { name: string; index: number; total: number };

export type MigrateOptions = {
  /** The folder with `schema.prisma` and `migrations/`; by default the one of this checkout. */
  prismaFolder?: string;
  onStep?: (step: MigrationStep) => void;
};

const REFUSALS = {
  ahead: "The database is of a newer version of KCK: start that version, or point to another database.",
  failed: "A migration of the database failed under another tool: `prisma migrate resolve` says what to do.",
};

/** A database that must be left as it is. `message` is one sentence, fit to be printed alone. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
  readonly state: keyof typeof REFUSALS;

  constructor(state: keyof typeof REFUSALS) {
    super(REFUSALS[state]);
    this.state = state;
  }
}

/** A migration that the database refused, with PostgreSQL's error as the cause. Nothing of it was kept. */
export class MigrationFailed extends Error {
  override readonly name = "MigrationFailed";
}

/**
 * Brings a database to the version of `prisma/migrations`, with Prisma's own engine and in its own format.
 *
 * All that is missing is applied in one transaction: whoever is killed half-way leaves the database as it was, and
 * servers that start at once migrate once. A migration can therefore not contain `CREATE INDEX CONCURRENTLY`.
 *
 * Shapes  in: the address of the owner; out: the names applied now, oldest first; empty when there was nothing to do.
 * Errors  MigrationRefused for a database of a newer version or with a failed migration, MigrationFailed for a
 *         migration that does not run; whatever pg says when there is no connection.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<{ applied: string[] }> {
  const { prismaFolder = PRISMA_FOLDER, onStep } = options;
  const migrations = await readMigrations(prismaFolder);
  const queue = await openConnection(ownerUrl, "migrate");
  try {
    await queue.query("SELECT pg_advisory_lock(hashtext('kck migrate'))"); // the engine has its own, but waits only 10 s
    const state = await stateOf(queue, migrations);
    if (state === "ahead" || state === "failed") throw new MigrationRefused(state);
    if (state === "current") return { applied: [] };
    return { applied: await applyAll(ownerUrl, migrations, prismaFolder, onStep) };
  } finally {
    await queue.end();
  }
}

/**
 * Says how a database stands to the migrations of this version, without changing anything; also as `kck_app`.
 *
 * Shapes  in: an address, or a pool to ask through. "ahead" also when histories have parted: a start must refuse both.
 * Errors  whatever pg says when there is no connection.
 */
export async function migrationState(where: string | pg.Pool, prismaFolder = PRISMA_FOLDER): Promise<MigrationState> {
  const migrations = await readMigrations(prismaFolder);
  if (typeof where !== "string") return stateOf(where, migrations);
  const client = await openConnection(where, "migrations");
  try {
    return await stateOf(client, migrations);
  } finally {
    await client.end();
  }
}

async function stateOf(database: pg.Client | pg.Pool, migrations: readonly Migration[]): Promise<MigrationState> {
  const table = await database.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS is_there");
  if (!table.rows[0]?.is_there) return "behind";
  const { rows } = await database.query<{ name: string; is_done: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS is_done
       FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const known = new Set(migrations.map(({ name }) => name));
  const done = new Set(rows.map(({ name }) => name));
  if (rows.some(({ name }) => !known.has(name))) return "ahead";
  if (rows.some((row) => !row.is_done)) return "failed";
  return migrations.every(({ name }) => done.has(name)) ? "current" : "behind";
}

async function applyAll(
  ownerUrl: string,
  migrations: readonly Migration[],
  prismaFolder: string,
  onStep: MigrateOptions["onStep"],
): Promise<string[]> {
  const settings = { connectionString: ownerUrl, application_name: "kck migrate" };
  const database = await new PrismaPg(settings).connect();
  const transaction = await database.startTransaction();
  const connection = forWholeScripts(transaction);
  let refusal: MigrationFailed | undefined;
  const executeScript = async (script: string) => {
    const index = migrations.findIndex(({ sql }) => sql === script);
    const step = migrations[index];
    if (step !== undefined) onStep?.({ name: step.name, index: index + 1, total: migrations.length });
    try {
      await connection.executeScript(script);
    } catch (cause) {
      // Kept, because the engine goes on to note the failure, and an aborted transaction answers that it is aborted.
      const reason = cause instanceof Error ? cause.message : String(cause);
      refusal ??= new MigrationFailed(`The database refused the migration ${step?.name}: ${reason}`, { cause });
      throw cause;
    }
  };
  try {
    const workplaces = { connect: async () => ({ ...connection, executeScript }), connectToShadowDb: noShadow };
    const { appliedMigrationNames } = await withSchemaEngine(workplaces, (engine) =>
      engine.applyMigrations({ migrationsList: asMigrationList(migrations, prismaFolder), filters: NO_FILTER }),
    );
    await transaction.executeRaw({ sql: "COMMIT", args: [], argTypes: [] });
    return appliedMigrationNames;
  } catch (error) {
    throw refusal ?? error;
  } finally {
    await transaction.rollback(); // gives the connection back; what was not committed ends with it
    await database.dispose();
  }
}

function noShadow(): Promise<never> {
  return Promise.reject(new Error("applying migrations needs no second database"));
}
