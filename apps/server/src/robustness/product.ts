import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbedded } from "@kck/db";
import { freePort } from "../free-port";
import type { Told } from "../parent";
import { ROOT } from "../root";

const SERVER = join(ROOT, "apps", "server");
/** As the launcher starts it. */
const FLAGS: string[] = JSON.parse(readFileSync(join(SERVER, "node-flags.json"), "utf8"));
const READY_MS = 60_000;
/** So long the last words of a process may take to arrive. */
const LAST_WORDS_MS = 2_000;

/** One life of the server's process. */
export type Life = {
  /** What it told whoever started it, and what it wrote. */
  readonly told: readonly Told[];
  readonly written: () => string;
  readonly ready: () => Promise<void>;
  /** Sends a signal and waits until the process is gone; answers its exit code, null after a kill. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
  /** What becomes of it when the launcher is killed. */
  readonly abandon: () => Promise<number | null>;
};

/**
 * The server as `npm start` runs it: built by the product's own configuration, in a process of its own, with the
 * embedded PostgreSQL as it comes, in a folder for temporary files.
 *
 * Shapes  `start` takes settings that go before its own; `close` ends what is left running and removes all of it.
 * Units   building takes about two seconds.
 */
export async function openProduct() {
  const root = await mkdtemp(join(tmpdir(), "kck-robust-"));
  await chmod(root, 0o755); // when root tests, PostgreSQL's account must be able to enter
  await build(root);
  const data = join(root, "data");
  const dataDir = join(data, "postgres");
  const port = await freePort("127.0.0.1");
  const lives: Life[] = [];

  const start = (more: Readonly<Record<string, string>> = {}): Life => {
    const life = launch(root, { PORT: String(port), KCK_DATA: data, KCK_DEMO: "off", KCK_LOG: "warn", ...more });
    lives.push(life);
    return life;
  };
  // A test run that is told to end leaves no time for more than this.
  const abandon = () => endPostgres(dataDir);
  process.once("exit", abandon);
  const close = async () => {
    for (const life of lives) await life.end("SIGKILL");
    if (existsSync(join(dataDir, "postmaster.pid"))) await (await startEmbedded({ dataDir })).stop();
    process.off("exit", abandon);
    await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { url: `http://127.0.0.1:${port}`, dataDir, lives, start, close };
}
export type Product = Awaited<ReturnType<typeof openProduct>>;

/** The process id in `postmaster.pid`; undefined while there is none. */
export async function postgresOf({ dataDir }: Pick<Product, "dataDir">): Promise<number | undefined> {
  const path = join(dataDir, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  const pid = Number.parseInt(await readFile(path, "utf8"), 10);
  return Number.isInteger(pid) ? pid : undefined;
}

/** Asks what is left of PostgreSQL for a fast shutdown, which it carries out alone. */
function endPostgres(dataDir: string): void {
  const path = join(dataDir, "postmaster.pid");
  if (existsSync(path)) process.kill(Number.parseInt(readFileSync(path, "utf8"), 10), "SIGINT");
}

/** Waits for something; answers whether it came in time. */
export async function until(isTrue: () => boolean | Promise<boolean>, within = READY_MS): Promise<boolean> {
  for (const end = performance.now() + within; performance.now() < end; await sleep(10))
    if (await isTrue()) return true;
  return isTrue();
}

/** A folder that looks like the checkout to what is built into it, so that the checkout's own build is left alone. */
async function build(root: string): Promise<void> {
  const home = join(root, "apps", "server");
  await mkdir(home, { recursive: true });
  for (const name of ["node_modules", "resources", "prisma", "apps/server/node_modules"]) {
    if (existsSync(join(ROOT, name))) await symlink(join(ROOT, name), join(root, name), "junction");
  }
  const rolldown = dirname(createRequire(join(SERVER, "package.json")).resolve("rolldown/package.json"));
  const args = [join(rolldown, "bin", "cli.mjs"), "--config", "rolldown.config.mjs", "--dir", join(home, "dist")];
  const built = spawn(process.execPath, args, { cwd: SERVER, stdio: ["ignore", "ignore", "pipe"] });
  const said = gather(built.stderr);
  const [code] = await once(built, "close");
  if (code !== 0) throw new Error(`the server could not be built: ${said()}`);
}

function launch(root: string, settings: Record<string, string>): Life {
  const program = join(root, "apps", "server", "dist", "main.js");
  const child = spawn(process.execPath, [...FLAGS, program], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
  const told: Told[] = [];
  child.on("message", (message: Told) => told.push(message));
  const outputs = [gather(child.stdout), gather(child.stderr)];
  // Its last words may come after its end, and where we hung up ourselves no "close" may follow at all.
  const left = new Promise((resolve) => child.once("disconnect", resolve));
  const heard = Promise.all([once(child, "close"), left]);
  const ended = once(child, "exit")
    .then(() => Promise.race([heard, sleep(LAST_WORDS_MS)]))
    .then(() => child.exitCode);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const isReady = () => told.some((message) => "ready" in message);
  const written = () => outputs.map((output) => output()).join("");
  return {
    told,
    written,
    ready: async () => {
      await until(() => isReady() || isOver);
      const end = child.exitCode ?? child.signalCode ?? "still starting";
      if (!isReady()) throw new Error(`the server did not get ready (${end}): ${JSON.stringify(told)} ${written()}`);
    },
    end: (signal) => {
      if (!isOver) child.kill(signal);
      return ended;
    },
    abandon: () => {
      child.disconnect();
      return ended;
    },
  };
}

function gather(stream: NodeJS.ReadableStream | null): () => string {
  let text = "";
  stream?.setEncoding("utf8").on("data", (part: string) => {
    text += part;
  });
  return () => text;
}
