import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { environment, NODE, ROOT } from "./root.mjs";
import { Failure, say } from "./say.mjs";

/**
 * On a terminal warnings are enough; whoever sets KCK_LOG, here or in `.env`, is obeyed.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function quiet() {
  const file = join(ROOT, ".env");
  const isSet = process.env.KCK_LOG || (existsSync(file) && /^\s*KCK_LOG\s*=/m.test(readFileSync(file, "utf8")));
  return isSet ? {} : { KCK_LOG: "warn" };
}

const SERVER = join(ROOT, "apps", "server");
/** How Node is told to run it: names of places in the source in its errors, and a heap that is cleared before it is large. */
const FLAGS = JSON.parse(readFileSync(join(SERVER, "node-flags.json"), "utf8"));

/**
 * Starts the server in a process group of its own, so that Ctrl+C reaches the launcher alone, which stops things in order.
 * When the launcher dies, the channel between them closes and the server stops by itself.
 */
export function startServer() {
  const child = spawn(NODE, [...FLAGS, join(SERVER, "dist", "main.js")], {
    cwd: ROOT,
    env: environment(quiet()),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
  return child;
}

/**
 * Waits until the server answers, and shows its steps on the way.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>} its address
 */
export function whenReady(child) {
  return new Promise((resolve, reject) => {
    let failed = "The server ended before it was ready.";
    child.on(
      "message",
      (/** @type {{ step?: string, notice?: string, ready?: boolean, url?: string, failed?: string }} */ message) => {
        if (message.step !== undefined) say(`  ${message.step}`);
        if (message.notice !== undefined) say(message.notice);
        if (message.failed !== undefined) failed = message.failed;
        if (message.ready === true && message.url !== undefined) resolve(message.url);
      },
    );
    child.on("error", reject);
    child.on("exit", () => reject(new Failure(failed)));
  });
}
