import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { appendToLog, describeError } from "./crash-log";

const folder = mkdtempSync(join(tmpdir(), "kck-log-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("an error is described by its kind, code and place, without its words and without who is signed in", () => {
  const error = Object.assign(new RangeError("Jan Kowalski, tel. 600 100 200"), { code: "ERR_OUT_OF_RANGE" });
  error.stack = [
    "RangeError: Jan Kowalski, tel. 600 100 200",
    "    at save (/opt/kck/out/main/index.js:10:5)",
    "    at /opt/elsewhere/x.js:1:1",
    "    at node:internal/process:1:1",
  ].join("\n");
  expect(describeError(error, "/opt/kck")).toBe(
    [
      "RangeError ERR_OUT_OF_RANGE",
      "    at save (app/out/main/index.js:10:5)",
      "    at node:internal/process:1:1",
    ].join("\n"),
  );
});

test("what is thrown without being an error is described by its kind alone", () => {
  expect(describeError("Jan Kowalski", "/app")).toBe("string");
});

test("the log stays small, however often something fails", () => {
  const file = join(folder, "logs", "main.log");
  for (let turn = 0; turn < 400; turn += 1) appendToLog(file, new Date(turn), "x".repeat(2_000));
  expect(readdirSync(join(folder, "logs")).toSorted()).toEqual(["main.log", "main.log.1"]);
  expect(statSync(file).size).toBeLessThan(260 * 1024);
  expect(readFileSync(file, "utf8")).toContain("1970-01-01T00:00:00.399Z");
});
