import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmbeddedFailure, startEmbedded } from "../embedded";

const PREFIX = "kck-tests-";
const OLD_MS = 60_000;

/**
 * Tests ask what is right, not what survives a loss of power. Autovacuum works as the superuser: an owner may not drop
 * a database in which it happens to be at work.
 */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };

/** Starts a PostgreSQL in the system's folder for temporary files; `stop` removes it. */
export async function startTemporaryServer() {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    await chmod(folder, 0o755); // when root tests, PostgreSQL's account must be able to enter
    const { ownerUrl, serverUrl, stop } = await startEmbedded({ dataDir: join(folder, "postgres"), settings: FAST });
    // A test run that is told to end leaves no time for more than this.
    const abandon = () => endPostgres(folder);
    process.once("exit", abandon);
    return {
      ownerUrl,
      serverUrl,
      stop: () =>
        stop()
          .then(remove)
          .finally(() => process.off("exit", abandon)),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Stops and removes what killed test runs left; the PostgreSQL of a run that still lives is left alone. */
async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    try {
      if (Date.now() - (await stat(folder)).mtimeMs < OLD_MS) continue; // perhaps just being made
      if (existsSync(pidFile(folder))) {
        const adopted = await startEmbedded({ dataDir: join(folder, "postgres") });
        await adopted.stop();
      }
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      // Somebody still uses it, or removes it too.
      const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (!isGone && !(error instanceof EmbeddedFailure)) throw error;
    }
  }
}

function endPostgres(folder: string): void {
  if (!existsSync(pidFile(folder))) return;
  process.kill(Number.parseInt(readFileSync(pidFile(folder), "utf8"), 10), "SIGINT"); // fast shutdown
}

function pidFile(folder: string): string {
  return join(folder, "postgres", "postmaster.pid");
}
