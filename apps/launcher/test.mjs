// `npm test`: everything that can be checked, in one run. At the end a line for each that failed, and one with the count.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { distForPackages, findBrowser, openDisplay, runtimeForTests } from "./browsers.mjs";
import { build, install, turbo } from "./prepare.mjs";
import { program } from "./program.mjs";
import { NODE, ROOT } from "./root.mjs";
import { Failure, run, say } from "./say.mjs";
import { countPlaywright, countVitest, failure, NOTHING, sum } from "./tally.mjs";

const RESULTS = join(ROOT, "test-results");
const isCi = process.env.CI === "true";

/** @typedef {import("./tally.mjs").Tally} Tally */

/**
 * A check that passes or fails as one.
 *
 * @param {string} what
 * @param {() => Promise<{ code: number, output: string }>} work
 * @returns {Promise<Tally>}
 */
async function check(what, work) {
  const began = performance.now();
  const { code, output } = await work();
  say(`${code === 0 ? "passed" : "FAILED"}  ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (code !== 0) say(output);
  return code === 0 ? { ...NOTHING, passed: 1 } : failure(what);
}

/**
 * A part that this machine has no means to run: told, counted as skipped, and on CI as failed.
 *
 * @param {string} part
 * @param {string} remedy
 * @returns {Tally}
 */
function notRun(part, remedy) {
  say(`not run ${part}: ${remedy}`);
  return isCi ? failure(part, `not run: ${remedy}`) : { ...NOTHING, skipped: 1 };
}

/** @param {string} name */
const bin = (name) => join(ROOT, "node_modules", ".bin", name);

/** The bench with a few rows and a few questions: that it works, and that the product did all it must; never a time. */
const smoke = () => [
  join(ROOT, "apps", "bench", "dist", "main.js"),
  "--smoke",
  "--output",
  join(RESULTS, "bench.json"),
];

/** @returns {Promise<Tally>} */
async function unitTests() {
  const file = join(RESULTS, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await program(bin("vitest"), args, { show: true, env: { CI: "true" } });
  return countVitest(file, code);
}

/**
 * What is driven through windows, in one run: while a journey waits, another project has the processor.
 *
 * @param {string} name of the run, for its report
 * @param {readonly string[]} projects
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
async function journeys(name, projects, env) {
  if (projects.length === 0) return NOTHING;
  const file = join(RESULTS, `${name}.json`);
  const config = join(ROOT, "e2e", "playwright.config.ts");
  const args = [join(ROOT, "node_modules", "@playwright", "test", "cli.js"), "test", `--config=${config}`];
  const more = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: "0" };
  const { code } = await program(
    NODE,
    [...args, ...projects.map((project) => `--project=${project}`), "--reporter=list,json"],
    {
      show: true,
      env: more,
    },
  );
  return countPlaywright(file, code);
}

/**
 * The release and its twin for Playwright; the journeys read the fuses of one and drive the other.
 *
 * @param {string} dist
 */
async function packages(dist) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const make = (/** @type {string} */ script) =>
    program(npm, ["run", script, "-w", "@kck/desktop"], { env: { KCK_ELECTRON_DIST: dist } });
  const release = await make("package");
  return release.code === 0 ? make("package:twin") : release;
}

run(async () => {
  await install();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  let tally = NOTHING;
  tally = sum(tally, await check("types", () => turbo("types")));
  tally = sum(tally, await check("lint", () => program(bin("biome"), ["check", "--error-on-warnings", "."])));
  tally = sum(
    tally,
    await check("import rules", () =>
      program(bin("depcruise"), ["--config", ".dependency-cruiser.mjs", "apps", "packages", "e2e"]),
    ),
  );
  tally = sum(tally, await check("nothing unused", () => program(bin("knip"), [])));
  tally = sum(tally, await unitTests());
  await build();
  tally = sum(tally, await check("the bench does its work", () => program(NODE, smoke())));

  /** @type {string[]} */
  const projects = [];
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  const browser = findBrowser();
  if (browser === null)
    tally = sum(
      tally,
      notRun(
        "journeys in Chromium",
        "install it (Debian: apt-get install chromium) or set PLAYWRIGHT_CHROMIUM to its program",
      ),
    );
  else {
    env.PLAYWRIGHT_CHROMIUM = browser;
    projects.push("chromium", "accessibility");
  }

  const runtime = await runtimeForTests();
  const display = await openDisplay();
  if (runtime === null)
    tally = sum(
      tally,
      notRun(
        "journeys in Electron",
        "its runtime could not be fetched; set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one",
      ),
    );
  else if (display === null)
    tally = sum(
      tally,
      notRun("journeys in Electron", "there is no display; install one in memory (Debian: apt-get install xvfb)"),
    );
  else {
    const dist = distForPackages();
    if (dist === null)
      tally = sum(
        tally,
        notRun("the packaged app", "set KCK_ELECTRON_DIST to the folder of an untouched Electron runtime"),
      );
    else tally = sum(tally, await check("packages", () => packages(dist)));
    env.ELECTRON_OVERRIDE_DIST_PATH = runtime;
    env.DISPLAY = display.name;
    projects.push("electron");
  }
  tally = sum(tally, await journeys("playwright", projects, env));
  tally = sum(tally, await journeys("playwright-timed", browser === null ? [] : ["timed"], env));
  display?.close();

  for (const line of tally.failures) say(`FAILED  ${line}`);
  say(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  if (tally.passed === 0) throw new Failure("No test was run.");
  return tally.failed === 0 ? 0 : 1;
});
