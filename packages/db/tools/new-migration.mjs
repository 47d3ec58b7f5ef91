import { mkdir, writeFile } from "node:fs/promises";
import { registerHooks } from "node:module";
import { join } from "node:path";

// npm run migration:new -w @kck/db -- NAME: writes what schema.prisma has and the migrations have not.

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write("Name the migration in small letters: npm run migration:new -w @kck/db -- add_something\n");
  process.exit(1);
}

// Node runs TypeScript but wants file endings, which our imports do not have.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith(".") || !context.parentURL?.endsWith(".ts")) return next(specifier, context);
    const endings = specifier.endsWith("/embedded") ? "/index.ts" : ".ts";
    return next(`${specifier}${endings}`, context);
  },
});

const { diffToSql } = await import("../src/schema-diff.ts");
const { PRISMA_FOLDER } = await import("../src/migrations-folder.ts");
const { openServer } = await import("../src/testing/cluster.ts");

const server = await openServer();
const sql = await diffToSql(server.ownerUrl).finally(server.stop);
if (sql === "") {
  process.stdout.write("The migrations already lead to schema.prisma: nothing to write.\n");
} else {
  const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(PRISMA_FOLDER, "migrations", `${moment}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  process.stdout.write(`Written, to be read and completed by hand: ${join(folder, "migration.sql")}\n`);
}
