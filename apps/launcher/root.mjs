import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Node 24 as npm installs it: whatever runs after the installation runs on this one. */
export const NODE = join(ROOT, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/**
 * The environment of everything that the launcher starts: Node 24 comes first on the path.
 *
 * @param {NodeJS.ProcessEnv} [more]
 */
export function environment(more = {}) {
  const separator = process.platform === "win32" ? ";" : ":";
  const path = [dirname(NODE), join(ROOT, "node_modules", ".bin"), process.env.PATH ?? ""].join(separator);
  return { ...process.env, PATH: path, ...more };
}
