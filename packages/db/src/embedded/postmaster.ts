import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { open, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster, Postmaster, Watch } from "./cluster";
import { diskFull, EmbeddedFailure, interrupted } from "./failure";
import { disownPidFile, readPidFile } from "./pid-file";
import { freePort } from "./port";
import { lifeOf, livesOn, waitFor } from "./process";
import { programEnv } from "./program-env";
import { recognise } from "./recognise";
import { type Hindrance, hindranceIn, lastWords, markLogs } from "./startup-log";

const OTHER_PORTS = 5;
const ORPHANS_LEAVE_WITHIN = 60_000;
const LEAST_SPACE = 32 * 1024 * 1024; // two segments of the write-ahead log
const PLAIN_START = 2_000;
const LONGEST_START = 600_000;

/**
 * For one office on a small machine. The log keeps a week and no statement, parameter, or detail of an error: those
 * hold what residents said.
 */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  wal_level: "replica",
  fsync: "on",
  synchronous_commit: "on",
  autovacuum: "on",
  restart_after_crash: "on",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  logging_collector: "on",
  log_directory: "log",
  log_filename: "postgresql-%a.log",
  log_rotation_age: "1d",
  log_rotation_size: "0",
  log_truncate_on_rotation: "on",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
} as const;

/**
 * Starts PostgreSQL in a folder where none runs and waits until it takes connections.
 *
 * It gets a session of its own: Ctrl+C in the terminal is for us, and if we are killed it goes on and is found again.
 *
 * Shapes  `port` is a wish, or a must when `fixed` (URLs with it are already in use).
 * Errors  `no-port`, `disk-full`, `not-writable`, `passwords-lost`, `interrupted`, `did-not-start`.
 */
export async function launch(
  cluster: Cluster,
  { port: wished, fixed }: { port: number | undefined; fixed: boolean },
  watch: Watch,
): Promise<Postmaster> {
  await refuseIfFull(cluster.folder);
  let port = await portFor(wished, fixed);
  let ports = 1;
  let orphansEnd: number | undefined;
  watch.onStep({ kind: "starting", port });
  while (true) {
    const outcome = await tryToStart(cluster, port, watch);
    if (outcome instanceof EmbeddedFailure) throw outcome;
    if (typeof outcome === "object") return outcome;
    if (outcome === "orphans") {
      if (orphansEnd === undefined) watch.onStep({ kind: "orphans" });
      orphansEnd ??= performance.now() + ORPHANS_LEAVE_WITHIN;
      if (performance.now() > orphansEnd) throw orphansStay(cluster.folder);
      await sleep(200);
    } else {
      if (fixed || ports === OTHER_PORTS) throw noPort(port);
      ports += 1;
      port = await freePort();
      watch.onStep({ kind: "starting", port });
    }
    if (watch.signal.aborted) throw interrupted();
  }
}

/**
 * Stops a PostgreSQL in order ("fast": open transactions are rolled back) and waits until it is gone.
 *
 * Errors  `did-not-stop` when it is still there after 40 seconds; it is never killed.
 */
export async function stopPostmaster({ folder, binaries }: Cluster, postmaster: Postmaster): Promise<void> {
  const gone = () => (livesOn(postmaster.pid, postmaster.life) ? undefined : true);
  for (const [signal, within] of [["SIGINT", 30_000] as const, ["SIGQUIT", 10_000] as const]) {
    if (gone()) return;
    if (process.platform === "win32") spawnSync(binaries.pgCtl, ["kill", signal.slice(3), String(postmaster.pid)]);
    else process.kill(postmaster.pid, signal);
    if (await waitFor(gone, { every: 10, within })) return;
  }
  const sentence = `The PostgreSQL of ${folder} (process ${postmaster.pid}) does not stop.`;
  throw new EmbeddedFailure("did-not-stop", sentence);
}

async function tryToStart(cluster: Cluster, port: number, watch: Watch): Promise<Postmaster | Hindrance> {
  const { folder } = cluster;
  await disownPidFile(folder);
  const mark = await markLogs(folder);
  const { pid, life } = await spawnPostgres(cluster, port);
  const postmaster = { pid, life, port };
  const isReady = async () => {
    if (!livesOn(pid, life)) return false;
    const file = await readPidFile(folder);
    return file?.pid === pid && file.ready ? true : undefined;
  };
  const waiting = { every: 10, signal: watch.signal };
  let ready = await waitFor(isReady, { ...waiting, within: PLAIN_START });
  if (ready === undefined && !watch.signal.aborted) {
    watch.onStep({ kind: "recovering" });
    ready = await waitFor(isReady, { ...waiting, within: LONGEST_START });
  }
  if (ready === false) return hindranceIn(await lastWords(mark, folder, startLog(folder)), folder);
  try {
    if (ready && (await recognise(cluster, postmaster, watch.signal))) return postmaster;
    if (watch.signal.aborted) throw interrupted();
    throw new EmbeddedFailure("did-not-start", `PostgreSQL did not get ready in ${folder}.`);
  } catch (error) {
    await stopPostmaster(cluster, postmaster);
    throw error;
  }
}

async function spawnPostgres({ folder, account, binaries, settings }: Cluster, port: number) {
  const wanted = Object.entries({ ...SETTINGS, ...settings });
  const args = ["-D", folder, "-p", String(port), ...wanted.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const output = await open(startLog(folder), "w", 0o600); // a file, not a pipe: it outlives us
  try {
    const stdio = ["ignore", output.fd, output.fd] as const;
    const options = { ...account, cwd: dirname(folder), env: programEnv(), detached: true, windowsHide: true };
    const child = spawn(binaries.postgres, args, { ...options, stdio: [...stdio] });
    if (child.pid === undefined) throw (await once(child, "error"))[0];
    child.unref();
    return { pid: child.pid, life: lifeOf(child.pid) ?? "gone" };
  } finally {
    await output.close();
  }
}

/** What PostgreSQL says before its own log is open. */
function startLog(folder: string): string {
  return `${folder}.start.log`;
}

/** Without room for its log, PostgreSQL would start and then end in the middle of somebody's call. */
async function refuseIfFull(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < LEAST_SPACE) throw diskFull(folder);
}

function portFor(wished: number | undefined, fixed: boolean): number | Promise<number> {
  return fixed && wished !== undefined ? wished : freePort(wished);
}

function noPort(port: number): EmbeddedFailure {
  return new EmbeddedFailure(
    "no-port",
    `PostgreSQL cannot listen on port ${port} of 127.0.0.1: another program has it.`,
  );
}

function orphansStay(folder: string): EmbeddedFailure {
  const sentence = `Processes of a PostgreSQL that was killed still work in ${folder}: end them and start again.`;
  return new EmbeddedFailure("did-not-start", sentence);
}
