import { randomBytes } from "node:crypto";
import { openConnection } from "../connection";
import { migrate } from "../migrate";
import { startTemporaryServer } from "./temporary-server";

/** Where test databases are made: addresses of the two roles, and a migrated database to copy. */
export type TestCluster = { ownerUrl: string; serverUrl: string; template: string };

/** The PostgreSQL of `KCK_TEST_DATABASE_URL`, a superuser's address, or one in the folder for temporary files. */
export async function openServer(): Promise<{ ownerUrl: string; serverUrl: string; stop(): Promise<void> }> {
  const outside = process.env.KCK_TEST_DATABASE_URL;
  return outside ? { ownerUrl: outside, serverUrl: outside, stop: noop } : startTemporaryServer();
}

/** Makes the PostgreSQL of a whole test run, with a migrated database to copy. */
export async function openCluster(): Promise<TestCluster & { close(): Promise<void> }> {
  const { ownerUrl, serverUrl, stop } = await openServer();
  const template = `kck_template_${randomBytes(6).toString("hex")}`;
  const close = async () => {
    await withOwner(ownerUrl, (run) => run(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`));
    await stop();
  };
  try {
    await withOwner(ownerUrl, (run) => run(`CREATE DATABASE ${template} TEMPLATE template0`));
    await migrate(inDatabase(ownerUrl, template));
    return { ownerUrl, serverUrl, template, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the statements of `use` to the owner, outside of every test database. */
export async function withOwner(
  ownerUrl: string,
  use: (run: (sql: string) => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const owner = await openConnection(ownerUrl, "tests");
  try {
    await use((sql) => owner.query(sql));
  } finally {
    await owner.end();
  }
}

/** The same login in another database. */
export function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function noop(): Promise<void> {}
