import { realpath } from "node:fs/promises";
import { Client } from "pg";
import type { Cluster, Postmaster } from "./cluster";
import { codeOf, EmbeddedFailure, interrupted } from "./failure";
import { SUPERUSER } from "./initialise";
import { passwordsLost } from "./kept-files";
import { readPidFile } from "./pid-file";
import { isPostgresIn, lifeOf, waitFor } from "./process";

const TO_FINISH = { every: 10, within: 600_000 }; // a recovery after a crash may take minutes
const TO_ANSWER = { every: 20, within: 15_000 };

/** What a server says while it starts or stops, and what the network says while nobody listens yet. */
const NOT_YET = new Set(["57P03", "57P01", "ECONNREFUSED", "ECONNRESET", "EPIPE"]);
const WRONG_PASSWORD = new Set(["28P01", "28000"]);

/** As much of a cluster as it takes to ask who runs it. */
type Reachable = Pick<Cluster, "folder" | "passwords">;

/**
 * Finds the PostgreSQL that already runs in a data folder.
 *
 * A process id proves nothing, so three things must agree: the process is a PostgreSQL working in this folder, whoever
 * listens on its port lets our password in, and names this folder and that process as its own.
 *
 * Shapes  out: the running PostgreSQL, undefined when there is none: no pid file, a dead process, or a stranger's. One
 *         that is starting or stopping is waited for.
 * Errors  `passwords-lost` when it runs but is not opened by our password; `did-not-start` when it does not answer.
 */
export async function findRunning(cluster: Reachable, signal: AbortSignal): Promise<Postmaster | undefined> {
  const settled = await waitFor(() => settledIn(cluster.folder), { ...TO_FINISH, signal });
  if (signal.aborted) throw interrupted();
  if (settled === undefined || settled === "nobody") return undefined;
  return (await recognise(cluster, settled, signal)) ? settled : undefined;
}

/** Whether the PostgreSQL on that port is ours. Errors: as `findRunning`. */
export async function recognise(cluster: Reachable, { pid, port }: Postmaster, signal: AbortSignal): Promise<boolean> {
  const said = await waitFor(() => askWho(cluster, port), { ...TO_ANSWER, signal });
  if (signal.aborted) throw interrupted();
  if (said === undefined) {
    const sentence = `The PostgreSQL of ${cluster.folder} (process ${pid}) does not answer on port ${port}: end it and start again.`;
    throw new EmbeddedFailure("did-not-start", sentence);
  }
  return said.pid === pid && (await realpath(said.folder)) === cluster.folder;
}

async function settledIn(folder: string): Promise<Postmaster | "nobody" | undefined> {
  const file = await readPidFile(folder);
  const life = file && lifeOf(file.pid);
  if (file === undefined || life === undefined || !isPostgresIn(file.pid, folder)) return "nobody";
  return file.ready ? { pid: file.pid, life, port: file.port } : undefined;
}

async function askWho({ folder, passwords }: Reachable, port: number) {
  const client = new Client({
    ...{ host: "127.0.0.1", port, user: SUPERUSER, password: passwords.superuser, database: "postgres" },
    ...{ connectionTimeoutMillis: 3_000, query_timeout: 3_000 },
  });
  client.on("error", () => undefined); // a lost connection also fails the query, which is where it is judged
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; pid: number }>(
      "SELECT current_setting('data_directory') AS folder, split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid",
    );
    return rows[0];
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (WRONG_PASSWORD.has(code)) throw passwordsLost(folder);
    if (NOT_YET.has(code) || code === "") return undefined; // `pg` gives its own time-outs no code
    throw error;
  } finally {
    await client.end();
  }
}
