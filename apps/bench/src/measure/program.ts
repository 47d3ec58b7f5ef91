import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../root";

const Told = z.union([z.object({ ready: z.literal(true), url: z.string() }), z.object({ failed: z.string() })]);

export type Running = {
  readonly url: string;
  /** From the start of the process to the moment it takes questions. */
  readonly startedMs: number;
  /** What it holds of the machine's memory now, in MiB; null where the system does not tell. */
  memoryMiB(): Promise<number | null>;
  /** How long it has kept processors busy since its start, all threads together; null where the system does not tell. */
  cpuSeconds(): Promise<number | null>;
  stop(): Promise<void>;
  /** Ends it as a lost machine ends: at once, with whatever it was doing. */
  kill(): Promise<void>;
};

/**
 * Starts a built program of the project and waits until it says where it listens. Node runs it as the launcher runs the server,
 * the floor too: otherwise a ratio would tell of two heaps.
 */
export async function run(program: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const kept = await readFile(join(ROOT, "apps/server/node-flags.json"), "utf8");
  const flags = z.array(z.string()).parse(JSON.parse(kept));
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, join(ROOT, program)], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const url = await whenReady(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  const pid = child.pid ?? 0;
  const startedMs = performance.now() - began;
  return {
    url,
    startedMs,
    memoryMiB: () => memoryOf(pid),
    cpuSeconds: () => cpuOf(pid),
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

/** Linux counts in hundredths of a second (USER_HZ). */
const TICKS_A_SECOND = 100;

async function cpuOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  // The second field is a name in brackets, which may hold blanks; utime and stime are the 14th and 15th.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [fields?.[11], fields?.[12]];
  return user === undefined || system === undefined ? null : (Number(user) + Number(system)) / TICKS_A_SECOND;
}

async function memoryOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? null : Math.round(Number(kib) / 1_024);
}

function whenReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on("message", (message) => {
      const told = Told.safeParse(message).data;
      if (told === undefined) return;
      if ("failed" in told) reject(new Error(told.failed));
      else resolve(told.url);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`it ended before it was ready (${code})`)));
  });
}
