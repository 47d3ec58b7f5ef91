import { mkdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Account, accountFor, firstClosedFolder, giveTo } from "./account";
import { type Binaries, findBinaries } from "./binaries";
import type { Cluster, EmbeddedStep, Watch } from "./cluster";
import { asFailure, codeOf, EmbeddedFailure } from "./failure";
import { initialise, inspectFolder } from "./initialise";
import { keepPort, type Passwords, readPasswords, readPort } from "./kept-files";
import { takeLock } from "./lock";
import { launch, stopPostmaster } from "./postmaster";
import { findRunning } from "./recognise";
import { supervise } from "./supervise";

/** A PostgreSQL that runs and is watched over. */
export type Embedded = {
  /** For migrations: role `kck_owner`, which owns the database `kck`. */
  ownerUrl: string;
  /** For the server: role `kck_server`, which owns nothing and has what the migrations grant to `kck_app`. */
  serverUrl: string;
  /** Whether it ran already, left over by a server that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Where the data is, or will be; files of the supervisor stand beside it under the same name. */
  dataDir: string;
  onStep?: (step: EmbeddedStep) => void;
  /** PostgreSQL's own settings by name; they win over ours and have no effect on one that is adopted. */
  settings?: Record<string, string>;
  /** Leaves off a start: PostgreSQL is not left running, and the promise fails with `interrupted`. */
  signal?: AbortSignal;
};

/**
 * Makes the PostgreSQL of a data folder run: finds the one that runs, or starts it, creating the data if there is none.
 *
 * Shapes  out: URLs for the two roles and `stop`, a fast shutdown that waits until PostgreSQL is gone. Until then it
 *         is started again whenever it dies. One living process at a time may have a folder.
 * Units   a first start takes about two seconds, a later one a fraction of a second.
 * Errors  `EmbeddedFailure` with one of `EMBEDDED_REASONS`, nothing damaged and nothing left running. Anything else is a bug.
 * Source  DESIGN.md section 5, "database".
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const watch = { onStep: options.onStep ?? (() => undefined), signal: options.signal ?? new AbortController().signal };
  const begin = performance.now();
  const wanted = resolve(options.dataDir);
  try {
    const folder = await realFolder(wanted);
    const account = await accountFor(folder);
    refuseIfClosed(dirname(folder), account);
    const unlock = await takeLock(folder);
    try {
      const binaries = await findBinaries(folder, account);
      const cluster = await openCluster(folder, account, binaries, options.settings ?? {}, watch);
      const { postmaster, adopted } = await findOrLaunch(cluster, watch);
      watch.onStep({ kind: "ready", ...portAndPid(postmaster), adopted, ms: performance.now() - begin });
      const supervisor = supervise(cluster, postmaster, watch.onStep);
      const stop = () => supervisor.stop().finally(unlock);
      return { ...urls(cluster.passwords, postmaster.port), adopted, stop };
    } catch (error) {
      await unlock();
      throw error;
    }
  } catch (error) {
    throw asFailure(error, wanted);
  }
}

/** The data folder without links in its path, as PostgreSQL and the system's process table name it. */
export async function realFolder(wanted: string): Promise<string> {
  try {
    return await realpath(wanted);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    await mkdir(dirname(wanted), { recursive: true });
    return join(await realpath(dirname(wanted)), basename(wanted));
  }
}

function refuseIfClosed(parent: string, account: Account): void {
  const closed = firstClosedFolder(parent, account);
  if (closed === undefined) return;
  throw new EmbeddedFailure(
    "unreachable",
    `PostgreSQL refuses to run as root, and the account it runs under instead may not enter ${closed}: set KCK_DATA to a folder that every user may enter, such as /var/lib/kck.`,
  );
}

async function openCluster(
  folder: string,
  account: Account,
  binaries: Binaries,
  settings: Record<string, string>,
  { onStep, signal }: Watch,
): Promise<Cluster> {
  if ((await inspectFolder(folder, binaries.major)) === "empty") {
    const begin = performance.now();
    onStep({ kind: "initialising" });
    await initialise(folder, binaries, { account, durable: settings.fsync !== "off", signal });
    onStep({ kind: "initialised", ms: performance.now() - begin });
  } else if (account !== undefined && (await stat(folder)).uid !== account.uid) {
    await giveTo(account, folder); // what root copied back from a backup belongs to root
  }
  return { folder, account, binaries, settings, passwords: await readPasswords(folder) };
}

async function findOrLaunch(cluster: Cluster, watch: Watch) {
  const found = await findRunning(cluster, watch.signal);
  if (found !== undefined) return { postmaster: found, adopted: true };
  const wish = { port: await readPort(cluster.folder), fixed: false };
  const postmaster = await launch(cluster, wish, watch);
  try {
    await keepPort(cluster.folder, postmaster.port);
  } catch (error) {
    await stopPostmaster(cluster, postmaster);
    throw error;
  }
  return { postmaster, adopted: false };
}

function portAndPid({ port, pid }: { port: number; pid: number }) {
  return { port, pid };
}

/** The addresses of the two roles. */
export function urls({ owner, server }: Passwords, port: number) {
  const url = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/kck`;
  return { ownerUrl: url("kck_owner", owner), serverUrl: url("kck_server", server) };
}
