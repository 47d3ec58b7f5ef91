// `node run.mjs WORKSPACE SCRIPT …`: a command of the product that needs everything installed and built first. What measures
// search and rules needs no build: it runs on the sources as they stand.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, install } from "./prepare.mjs";
import { environment, NODE, ROOT } from "./root.mjs";
import { Failure, run } from "./say.mjs";

const MEASURED = ["search", "domain"];
const BUNDLED = ["server", "bench"];
const [workspace = "", script = "", ...args] = process.argv.slice(2);

run(async () => {
  await install();
  if (MEASURED.includes(workspace)) return source(join(ROOT, "packages", workspace, script, "main.ts"));
  await build();
  if (BUNDLED.includes(workspace)) return node([join(ROOT, "apps", workspace, "dist", `${script}.js`), ...args]);
  const folder = workspace === "e2e" ? "e2e" : `apps/${workspace}`;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  return status(spawnSync(npm, ["run", script, "-w", folder, "--", ...args], options()));
});

/** @param {string} file */
function source(file) {
  return node(["--import", new URL("typescript.mjs", import.meta.url).href, file, ...args]);
}

/** @param {string[]} words */
function node(words) {
  return status(spawnSync(NODE, words, options()));
}

/** @returns {import("node:child_process").SpawnSyncOptions} */
function options() {
  return { cwd: ROOT, env: environment({ INIT_CWD: process.env.INIT_CWD ?? process.cwd() }), stdio: "inherit" };
}

/** @param {import("node:child_process").SpawnSyncReturns<Buffer | string>} result */
function status(result) {
  if (result.error) throw new Failure(`${script} could not be started: ${result.error.message}`);
  return result.status ?? 1;
}
