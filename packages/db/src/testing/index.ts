import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "../client";
import { inDatabase, type TestCluster, withOwner } from "./cluster";

export type { TestCluster } from "./cluster";

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** A migrated, empty database that nobody else uses. */
export type TestDatabase = {
  readonly ownerUrl: string;
  readonly serverUrl: string;
  /** As a server has it: every connection acts as `kck_app`. */
  readonly db: Database;
  /** For what a test may do and a server may not. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
};

/**
 * Makes a test file's own copy of the migrated database; `close` removes it.
 *
 * Shapes  `migrated: false` gives a database with nothing in it.
 * Units   a copy takes about 50 ms.
 * Errors  outside of a Vitest project with `global-setup.ts` there is no cluster to make it in.
 */
export async function openTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const cluster = inject("testCluster");
  const name = `kck_test_${randomBytes(6).toString("hex")}`;
  const template = migrated ? cluster.template : "template0";
  await withOwner(cluster.ownerUrl, (run) => run(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const ownerUrl = inDatabase(cluster.ownerUrl, name);
  const serverUrl = inDatabase(cluster.serverUrl, name);
  const db = openDatabase({ url: serverUrl });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 5 });
  owner.on("error", () => undefined); // the test that asks next is told
  const close = async () => {
    await Promise.all([db.close(), owner.end()]);
    // Without force PostgreSQL waits for connections that are just closing; with it, it may only end the owner's own.
    await withOwner(cluster.ownerUrl, (run) =>
      run(`DROP DATABASE ${name}`).catch(() => run(`DROP DATABASE ${name} WITH (FORCE)`)),
    );
  };
  return { ownerUrl, serverUrl, db, owner, close };
}
