import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hottestOf } from "./hottest";
import { readLog } from "./log";

const line = (second: number, user: string, message: string) =>
  JSON.stringify({ timestamp: `2026-03-02 09:00:0${second}.500 UTC`, user, message });
const plan = (ms: number, text: string) =>
  `duration: ${ms} ms  plan:\nQuery Text: ${text}\nLimit  (cost=0.00..1.00 rows=1 width=4)\n  ->  Seq Scan on intake i`;

async function logOf(lines: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kck-log-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "log"));
  await writeFile(join(folder, "log", "postgresql-Mon.json"), `${lines.join("\n")}\n`);
  return folder;
}

test("the statement that takes longest by all of its runs comes first, with the plan of the run in the middle", async () => {
  const folder = await logOf([
    JSON.stringify({ timestamp: "2026-03-02 09:00:00.000 UTC", message: "database system is ready" }),
    line(1, "kck_server", plan(4, "SELECT\n  1\nFROM intake")),
    line(2, "kck_server", plan(2, "SELECT 2")),
    line(3, "kck_server", plan(3, "SELECT 2")),
    line(4, "kck_server", plan(1, "SELECT 2")),
    line(5, "kck_owner", plan(90, "SELECT 3")),
  ]);
  const ran = await readLog(folder, "kck_server");
  const at = Date.parse("2026-03-02T09:00:00Z");
  const asked = [{ name: "a list", fromMs: at + 2_000, toMs: at + 4_000 }];
  const { all, totalMs, hot } = hottestOf(ran, asked);
  expect({ all, totalMs }).toEqual({ all: 2, totalMs: 10 });
  expect(hot.map(({ text, times, totalMs, mostMs, during }) => ({ text, times, totalMs, mostMs, during }))).toEqual([
    { text: "SELECT 2", times: 3, totalMs: 6, mostMs: 3, during: ["a list"] },
    { text: "SELECT\n  1\nFROM intake", times: 1, totalMs: 4, mostMs: 4, during: [] },
  ]);
  expect(hot[1]?.plan).toBe("Limit  (cost=0.00..1.00 rows=1 width=4)\n  ->  Seq Scan on intake i");
});
