import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ColumnType, ColumnTypeEnum, type SqlQueryable } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { openConnection } from "./connection";
import { asMigrationList, PRISMA_FOLDER, readMigrations } from "./migrations-folder";
import { forWholeScripts, NO_FILTER, withSchemaEngine } from "./schema-engine";

/**
 * Writes the SQL that leads from the migrations to `schema.prisma`; empty when they say the same.
 *
 * The history is rehearsed in a database of its own, made for this and dropped afterwards. What Prisma does not know
 * (partial indexes, triggers, functions, rights) is not compared.
 *
 * Shapes  in: the address of a login that may create databases; out: SQL, or an empty string.
 * Errors  whatever PostgreSQL says of a migration that does not run.
 */
export async function diffToSql(ownerUrl: string, prismaFolder = PRISMA_FOLDER): Promise<string> {
  const schema = { path: "schema.prisma", content: await readFile(join(prismaFolder, "schema.prisma"), "utf8") };
  const migrations = asMigrationList(await readMigrations(prismaFolder), prismaFolder);
  return withEmptyDatabase(ownerUrl, async (connectionString) => {
    const rehearsal = await openConnection(connectionString, "rehearsal");
    const connect = () => Promise.resolve(forWholeScripts(readingCatalogues(rehearsal)));
    try {
      const { stdout } = await withSchemaEngine({ connect, connectToShadowDb: connect }, (engine) =>
        engine.diff({
          from: { tag: "migrations", ...migrations },
          to: { tag: "schemaDatamodel", files: [schema] },
          script: true,
          exitCode: null,
          filters: NO_FILTER,
        }),
      );
      return stdout === null || stdout.includes("This is an empty migration.") ? "" : stdout;
    } finally {
      await rehearsal.end();
    }
  });
}

/** PostgreSQL's numbers of the types found in its catalogues. */
const COLUMN_TYPES: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1009: ColumnTypeEnum.TextArray,
};

/** Prisma's own adapter refuses to read the type `"char"`, which PostgreSQL's catalogues are full of. */
function readingCatalogues(client: pg.Client): SqlQueryable {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    queryRaw: async ({ sql, args }) => {
      const { fields, rows } = await client.query<unknown[]>({ text: sql, values: args, rowMode: "array" });
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: fields.map(({ dataTypeID }) => COLUMN_TYPES[dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      };
    },
    executeRaw: async ({ sql, args }) => (await client.query({ text: sql, values: args })).rowCount ?? 0,
  };
}

async function withEmptyDatabase<Result>(ownerUrl: string, use: (url: string) => Promise<Result>): Promise<Result> {
  const name = `kck_rehearsal_${randomBytes(6).toString("hex")}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const owner = await openConnection(ownerUrl, "rehearsal");
  try {
    await owner.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    try {
      return await use(url.href);
    } finally {
      await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  } finally {
    await owner.end();
  }
}
