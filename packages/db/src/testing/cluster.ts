import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "../connection";
import { startEmbedded } from "../embedded";
import { migrate } from "../migrate";

/** Where test databases are made: addresses of the two roles, and a migrated database to copy. */
export type TestCluster = { ownerUrl: string; serverUrl: string; template: string };

const TEMPLATE = "kck_test_template";

/** Tests ask what is right, not what survives a loss of power. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** The PostgreSQL of `KCK_TEST_DATABASE_URL`, a superuser's address, or one in the folder for temporary files. */
export async function openServer(): Promise<{ ownerUrl: string; serverUrl: string; stop(): Promise<void> }> {
  const outside = process.env.KCK_TEST_DATABASE_URL;
  return outside ? { ownerUrl: outside, serverUrl: outside, stop: noop } : startInTemporaryFolder();
}

/** Makes the PostgreSQL of a whole test run, with a migrated database to copy. */
export async function openCluster(): Promise<TestCluster & { close(): Promise<void> }> {
  const server = await openServer();
  try {
    await withOwner(server.ownerUrl, async (run) => {
      await run(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
      await run(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0`);
    });
    await migrate(inDatabase(server.ownerUrl, TEMPLATE));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ownerUrl: server.ownerUrl, serverUrl: server.serverUrl, template: TEMPLATE, close: server.stop };
}

/** Gives the statements of `use` to the owner, outside of every test database. */
export async function withOwner(
  ownerUrl: string,
  use: (run: (sql: string) => Promise<unknown>) => Promise<void>,
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

async function startInTemporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), "kck-tests-"));
  await chmod(folder, 0o755); // when root tests, PostgreSQL's account must be able to enter
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    const embedded = await startEmbedded({ dataDir: join(folder, "postgres"), settings: FAST });
    return { ...embedded, stop: () => embedded.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function noop(): Promise<void> {}
