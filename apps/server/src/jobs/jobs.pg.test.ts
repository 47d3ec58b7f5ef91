import { setTimeout as sleep } from "node:timers/promises";
import { openTestDatabase } from "@kck/db/testing";
import { v7 } from "uuid";
import { afterAll, expect, test } from "vitest";
import { openLog } from "../plugins/log";
import { prepareJobs, type RunningJobs, runJobs } from "./run-jobs";

const database = await openTestDatabase();
const logged: string[] = [];
const running: RunningJobs[] = [];
afterAll(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  await database.close();
});

let swept = 0;
const runs: [string, boolean][] = [];
const start = async () => {
  const jobs = await runJobs({
    url: database.serverUrl,
    db: database.db.prisma,
    sessions: {
      sweep: async () => {
        swept += 1;
        if (swept === 1) throw new Error("Jan Kowalski");
      },
    },
    now: () => new Date(),
    noticeMail: null,
    log: openLog("info", { write: (line) => logged.push(line) }),
    onRun: (job, isDone) => runs.push([job, isDone]),
  });
  running.push(jobs);
  return jobs;
};
async function until(isSo: () => boolean | Promise<boolean>, ms = 18_000): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(100)) if (await isSo()) return true;
  return isSo();
}

async function intakeResolved(daysAgo: number): Promise<string> {
  const id = v7();
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  const who = await database.db.prisma.user.upsert({
    where: { email: "a@example.pl" },
    update: {},
    create: { name: "A", email: "a@example.pl", role: "consultant" },
  });
  await database.owner.query(
    `INSERT INTO intake (id, number, kind, status, subject, description, channel, priority, created_by_id, created_at,
       updated_at, resolved_at, outcome, public_answer)
     VALUES ($1, $2, 'intervention', 'resolved', '', '', 'phone', 'P3', $3, $4, $4, $4, 'done', 'Zrobione')`,
    [id, `KCK/2026/${id.slice(-6)}`, who.id, at],
  );
  return id;
}
const statusOf = async (id: string) =>
  (await database.db.prisma.intake.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

test("the tables of jobs are made once, by the owner; the server may fill them and not change them", async () => {
  await prepareJobs(database.ownerUrl);
  await prepareJobs(database.ownerUrl);
  const { pool } = database.db;
  expect((await pool.query("SELECT name FROM pgboss.queue ORDER BY name")).rows.map(({ name }) => name)).toContain(
    "close-resolved",
  );
  await expect(pool.query("CREATE TABLE pgboss.mine (id int)")).rejects.toMatchObject({ code: "42501" });
  await expect(pool.query("DROP TABLE pgboss.job CASCADE")).rejects.toMatchObject({ code: "42501" });
});

test("the clock closes what was answered two weeks ago, with an event, and one of two servers does it", async () => {
  const [old, fresh] = [await intakeResolved(15), await intakeResolved(13)];
  const [jobs] = await Promise.all([start(), start()]);
  await jobs.runNow("close-resolved");
  expect(await until(async () => (await statusOf(old)) === "closed")).toBe(true);
  expect(await statusOf(fresh)).toBe("resolved");
  const { rows } = await database.owner.query("SELECT actor_kind, type FROM event WHERE intake_id = $1", [old]);
  expect(rows).toEqual([{ actor_kind: "clock", type: "intake.closed" }]);
  const { rows: schedules } = await database.owner.query(
    "SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name",
  );
  expect(schedules.map(({ name, timezone }) => [name, timezone])).toEqual([
    ["assign-waiting", "Europe/Warsaw"],
    ["close-resolved", "Europe/Warsaw"],
    ["escalate", "Europe/Warsaw"],
    ["forget-commands", "Europe/Warsaw"],
    ["forget-messages", "Europe/Warsaw"],
    ["forget-notices", "Europe/Warsaw"],
    ["forget-searches", "Europe/Warsaw"],
    ["forget-sign-ins", "Europe/Warsaw"],
    ["publish-cards", "Europe/Warsaw"],
  ]);
});

test("a job that fails is tried again, and what went wrong names nobody", { timeout: 60_000 }, async () => {
  await running[0]?.runNow("forget-sign-ins");
  expect(await until(() => runs.filter(([job]) => job === "forget-sign-ins").length >= 2, 50_000)).toBe(true);
  expect(runs.filter(([job]) => job === "forget-sign-ins")).toEqual([
    ["forget-sign-ins", false],
    ["forget-sign-ins", true],
  ]);
  const { rows } = await database.owner.query("SELECT output::text FROM pgboss.job WHERE name = 'forget-sign-ins'");
  expect(`${logged.join("")}${JSON.stringify(rows)}`).not.toContain("Kowalski");
});
