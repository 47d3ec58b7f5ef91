import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const LARGEST_BYTES = 256 * 1024;

/**
 * What is written down about an error: its kind, its code and where in the app it happened.
 *
 * The message stays out, because it may quote what somebody typed, and so do the folders above the app, because they
 * name the person who is signed in to the machine.
 */
export function describeError(error: unknown, appFolder: string): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const within = places.filter((line) => line.includes(appFolder) || line.includes("node:"));
  return [error.name + code, ...within.map((line) => line.replaceAll(appFolder, "app"))].join("\n");
}

/** Adds a line to the log; the last file before it is kept as `.1`, so the two stay below 512 KiB. */
export function appendToLog(file: string, at: Date, what: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_BYTES) renameSync(file, `${file}.1`);
  appendFileSync(file, `${at.toISOString()} ${what}\n`, { mode: 0o600 });
}
