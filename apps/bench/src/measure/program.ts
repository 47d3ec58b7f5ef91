import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../root";

const Told = z.union([z.object({ ready: z.literal(true), url: z.string() }), z.object({ failed: z.string() })]);

export type Running = {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the moment it takes questions. */
  readonly startedMs: number;
  stop(): Promise<void>;
};

/** Starts a built program of the project and waits until it says where it listens. */
export async function run(program: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--enable-source-maps", join(ROOT, program)], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const url = await whenReady(child);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { url, pid: child.pid ?? 0, startedMs: performance.now() - began, stop };
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
