import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "./program.mjs";
import { environment, NODE, ROOT } from "./root.mjs";
import { step } from "./say.mjs";

const PACKAGE = join(ROOT, "node_modules", "electron");

/** @returns {string | null} */
function installed() {
  const pathFile = join(PACKAGE, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : "electron";
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, "dist");
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}

/**
 * Finds Electron's runtime, and fetches it once where it is missing.
 *
 * @returns {Promise<string | null>} the program, or null where it cannot be had
 */
export async function findElectron() {
  const there = installed();
  if (there !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH) return there;
  await step("Fetching Electron's runtime (once)", () => program(NODE, [join(PACKAGE, "install.js")]));
  return installed();
}

/** Why no window can be opened here, in one sentence, or null where one can. */
export function whyNoWindow() {
  const isUnix = process.platform === "linux";
  if (isUnix && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return "There is no display here";
  if (isUnix && process.getuid?.() === 0) return "The desktop does not open for root, because its sandbox does not";
  return null;
}

/**
 * Opens the desktop on a server.
 *
 * @param {string} electron
 * @param {string} server
 */
export function openDesktop(electron, server) {
  return spawn(electron, [join(ROOT, "apps", "desktop")], {
    cwd: ROOT,
    env: environment({ KCK_SERVER: server }),
    stdio: ["ignore", "ignore", "pipe"],
    detached: process.platform !== "win32",
  });
}
