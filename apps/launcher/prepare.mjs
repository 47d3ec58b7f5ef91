import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "./program.mjs";
import { NODE, ROOT } from "./root.mjs";
import { Failure, step } from "./say.mjs";

const OLDEST_NODE = 20;
const LOCK = join(ROOT, "package-lock.json");
/** Says for which lockfile the installation was finished; an interrupted one leaves none. */
const STAMP = join(ROOT, "node_modules", ".kck-installed");

const digest = () => createHash("sha256").update(readFileSync(LOCK)).digest("hex");

/** Installs what the lockfile names, unless that is there already. */
export async function install() {
  const version = Number(process.versions.node.split(".")[0]);
  if (version < OLDEST_NODE) {
    throw new Failure(`KCK needs Node.js ${OLDEST_NODE} or newer to start; this is ${process.versions.node}.`);
  }
  const wanted = digest();
  if (existsSync(STAMP) && existsSync(NODE) && readFileSync(STAMP, "utf8") === wanted) return;
  await step("Installing the packages (about a minute, once)", async () => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const { code, output } = await program(npm, [
      "install",
      "--no-save",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]);
    if (code !== 0) throw new Failure(`npm could not install the packages:\n${tail(output)}`);
    if (!existsSync(NODE))
      throw new Failure("npm installed the packages without Node 24: its install script was not run.");
  });
  writeFileSync(STAMP, wanted);
}

/** Builds what changed since it was built last. */
export async function build() {
  await step("Building", async () => {
    const { code, output } = await turbo("build");
    if (code !== 0) throw new Failure(`The build failed:\n${tail(output)}`);
  });
}

/**
 * Runs a task of every workspace that has it.
 *
 * @param {string} task
 */
export function turbo(task) {
  const binary = join(ROOT, "node_modules", "turbo", "bin", "turbo");
  const env = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: "0" };
  return program(NODE, [binary, "run", task, "--output-logs=errors-only", "--no-update-notifier"], { env });
}

/** @param {string} output */
function tail(output) {
  return output.trim().split("\n").slice(-40).join("\n");
}
