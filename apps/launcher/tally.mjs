import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "./root.mjs";

/**
 * How many did what, and of each that failed one line: its name and the beginning of why.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Tally
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

/**
 * One thing that failed.
 *
 * @param {string} what
 * @param {string} [why] only its first line is kept
 * @returns {Tally}
 */
export function failure(what, why = "") {
  const [line = ""] = stripVTControlCharacters(why).trim().split("\n");
  return { ...NOTHING, failed: 1, failures: [line === "" ? what : `${what}: ${line}`] };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(...tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/**
 * A runner that ended badly and names no failure (it crashed) counts as one.
 *
 * @param {string} runner
 * @param {Tally} tally
 * @param {number} code
 * @returns {Tally}
 */
function withExit(runner, tally, code) {
  return code !== 0 && tally.failed === 0 ? sum(tally, failure(runner, `ended with ${code}`)) : tally;
}

/**
 * @param {any} tested a file of tests in Vitest's JSON; one that could not be loaded has no tests
 * @returns {Tally[]}
 */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((/** @type {any} */ test) => test.status === "failed");
  if (status === "failed" && failed.length === 0) return [failure(file, message)];
  return failed.map((/** @type {any} */ test) => failure(`${file} › ${test.fullName}`, test.failureMessages[0]));
}

/**
 * @param {string} file
 * @param {number} code
 * @returns {Tally}
 */
export function countVitest(file, code) {
  if (!existsSync(file)) return failure("vitest", `ended with ${code} and left no report`);
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failed = report.testResults.flatMap(failuresOf);
  const skipped = report.numPendingTests + report.numTodoTests;
  return withExit("vitest", sum({ ...NOTHING, passed: report.numPassedTests, skipped }, ...failed), code);
}

/**
 * @param {any} suite as Playwright's JSON reporter writes it: suites within suites, tests in the innermost
 * @returns {any[]}
 */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * @param {string} file
 * @param {number} code
 * @returns {Tally}
 */
export function countPlaywright(file, code) {
  if (!existsSync(file)) return failure("playwright", `ended with ${code} and left no report`);
  const { stats, suites, errors } = JSON.parse(readFileSync(file, "utf8"));
  const beside = errors.map((/** @type {any} */ error) => failure("playwright", error.message));
  const failed = suites
    .flatMap(specsOf)
    .flatMap((/** @type {any} */ spec) =>
      spec.tests
        .filter((/** @type {any} */ { status }) => status === "unexpected")
        .map((/** @type {any} */ { projectName, results }) =>
          failure(`[${projectName}] ${spec.file} › ${spec.title}`, results.at(-1)?.error?.message),
        ),
    );
  const passed = stats.expected + stats.flaky;
  return withExit("playwright", sum({ ...NOTHING, passed, skipped: stats.skipped }, ...failed, ...beside), code);
}
