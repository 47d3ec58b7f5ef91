import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "./root.mjs";
import { countPlaywright, countVitest } from "./tally.mjs";

function fileOf(report: object): string {
  const folder = mkdtempSync(join(tmpdir(), "kck-tally-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const passed = { status: "passed", fullName: "one is one", failureMessages: [] };
const failed = { status: "failed", fullName: "one is two", failureMessages: ["\u001b[31mError\u001b[39m: no\n  at x"] };
const vitest = (testResults: object[], numPassedTests = 1) =>
  fileOf({ numPassedTests, numPendingTests: 1, numTodoTests: 1, testResults });
const tested = (name: string, assertionResults: object[], message = "") => ({
  name: join(ROOT, name),
  status: assertionResults.includes(passed) && assertionResults.length === 1 ? "passed" : "failed",
  message,
  assertionResults,
});

test("of unit tests each that failed is named with the first line of why, and a file that could not be loaded", () => {
  const file = vitest([
    tested("a.test.ts", [passed]),
    tested("b.test.ts", [passed, failed], ""),
    tested("c.test.ts", [], "Cannot find module"),
  ]);
  expect(countVitest(file, 1)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 2,
    failures: ["b.test.ts › one is two: Error: no", "c.test.ts: Cannot find module"],
  });
});

test("of journeys each that failed is named with its project, however deep it stands, and what failed beside them", () => {
  const spec = (status: string) => ({
    file: "a.spec.ts",
    title: "a call",
    tests: [{ projectName: "electron", status, results: [{}, { error: { message: "late\nmore" } }] }],
  });
  const report = {
    stats: { expected: 3, flaky: 1, unexpected: 1, skipped: 0 },
    suites: [{ specs: [spec("expected")], suites: [{ specs: [spec("unexpected"), spec("flaky")] }] }],
    errors: [{ message: "no such file" }],
  };
  expect(countPlaywright(fileOf(report), 1)).toEqual({
    passed: 4,
    failed: 2,
    skipped: 0,
    failures: ["[electron] a.spec.ts › a call: late", "playwright: no such file"],
  });
});

test("a runner that ends badly without a word, or leaves no report, counts as a failure", () => {
  expect(countVitest(vitest([tested("a.test.ts", [passed])]), 134).failures).toEqual(["vitest: ended with 134"]);
  expect(countVitest(vitest([tested("a.test.ts", [passed])]), 0).failures).toEqual([]);
  expect(countPlaywright("/nowhere/report.json", 1).failures).toEqual(["playwright: ended with 1 and left no report"]);
});
