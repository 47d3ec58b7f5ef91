import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { findElectron } from "./desktop.mjs";
import { ROOT } from "./root.mjs";

const CHROMIUMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** A Chromium for the journeys: the one that is named, or one that is installed. */
export function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named !== undefined) return existsSync(named) ? named : null;
  return CHROMIUMS.map(onPath).find((path) => path !== null) ?? null;
}

/** The folder of an Electron runtime, or null where none can be had. */
export async function runtimeForTests() {
  const electron = await findElectron();
  return electron === null ? null : dirname(electron);
}

/** The folder of an Electron runtime as it was released, from which the app is packaged; null where there is none. */
export function distForPackages() {
  const named = process.env.KCK_ELECTRON_DIST;
  if (named !== undefined) return existsSync(named) ? named : null;
  const installed = join(ROOT, "node_modules", "electron", "dist");
  return existsSync(installed) ? installed : null;
}

/**
 * A display to open windows on: the one that is there, or one in memory.
 *
 * @returns {Promise<{ name: string, close: () => void } | null>}
 */
export function openDisplay() {
  const there = process.env.DISPLAY;
  if (process.platform !== "linux") return Promise.resolve({ name: there ?? "", close: () => undefined });
  if (there) return Promise.resolve({ name: there, close: () => undefined });
  if (onPath("Xvfb") === null) return Promise.resolve(null);
  const args = ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"];
  const xvfb = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const close = () => void xvfb.kill("SIGTERM");
  process.once("exit", close);
  return new Promise((resolve) => {
    xvfb.once("exit", () => resolve(null));
    xvfb.stdio[3]?.once("data", (number) => resolve({ name: `:${String(number).trim()}`, close }));
  });
}
