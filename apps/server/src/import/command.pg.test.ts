import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openCentre } from "@kck/api/testing";
import { rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../root";

const PROGRAM = join(ROOT, "apps", "server", "test-results", `import-${process.pid}.mjs`);
const CASES = 300;

const centre = await openCentre("2026-03-02T09:00:00Z");
const folder = await mkdtemp(join(tmpdir(), "kck-command-"));
const { db } = centre.context;

// Bundled as the product is, so that a process of its own can run it.
const bundle = await rolldown({
  input: join(ROOT, "apps/server/src/import-intakes.ts"),
  platform: "node",
  external: (name) => !/^(\.|\/|@kck\/)/.test(name),
});
await bundle.write({ file: PROGRAM, format: "esm" });
await bundle.close();
afterAll(async () => {
  await centre.close();
  await Promise.all([rm(folder, { recursive: true, force: true }), rm(PROGRAM, { force: true })]);
});

const csv = join(folder, "cases.csv");
const lines = Array.from(
  { length: CASES },
  (_, at) => `${at},2026-01-05 10:00,2026-01-06 11:00,done,Case ${at},Done,${at} Long St`,
);
await writeFile(csv, `no,opened,closed,state,text,answer,street\n${lines.join("\n")}\n`);
const map = join(folder, "map.json");
await writeFile(
  map,
  JSON.stringify({
    source: "Command",
    time: { zone: "UTC", formats: ["yyyy-MM-dd HH:mm"] },
    number: "no",
    openedAt: "opened",
    closedAt: "closed",
    status: { always: "closed" },
    unit: [{ column: "state", values: { done: "ZDMK" } }],
    description: [{ column: "text" }],
    publicAnswer: { columns: ["answer"] },
    place: { street: "street", houseNumber: { inStreet: "first" } },
  }),
);

function start(...words: string[]) {
  const { ownerUrl, serverUrl } = centre.database;
  const env = {
    ...process.env,
    DATABASE_URL: serverUrl,
    DATABASE_OWNER_URL: ownerUrl,
    INIT_CWD: folder,
    KCK_DEMO: "off",
  };
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.error += text;
  });
  return { child, said, ended: endOf(child) };
}

async function endOf(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  await once(child, "close");
  return child.exitCode ?? child.signalCode;
}

const brought = () => db.intake.count({ where: { externalSource: "Command" } });

test("killed in the midst and started again, every case is in and none twice", { timeout: 180_000 }, async () => {
  for (const enough of [30, 120]) {
    const { child, ended } = start("cases.csv", "--map", "map.json");
    while ((await brought()) < enough && child.exitCode === null) await sleep(20);
    child.kill("SIGKILL");
    expect(await ended).toBe("SIGKILL");
  }
  await sleep(500); // PostgreSQL notices that the killed one is gone, and takes back what it had begun
  const half = await brought();
  expect(half).toBeGreaterThanOrEqual(120);
  expect(half).toBeLessThan(CASES);
  const { said, ended } = start(csv, "--map", map);
  expect(await ended, said.error).toBe(0);
  expect(said.out).toBe(`Command\n  added: ${CASES - half}\n  already there: ${half}\n  refused: 0\n`);
  expect(said.error).toBe("");
  const cases = await db.intake.findMany({ where: { externalSource: "Command" } });
  expect(new Set(cases.map(({ externalNumber }) => externalNumber)).size).toBe(CASES);
  expect(cases.every(({ status, street }) => status === "closed" && street === "Long St")).toBe(true);
  expect(await db.event.count({ where: { type: "intake.logged" } })).toBe(CASES);
  expect(await db.event.count({ where: { type: "intake.closed" } })).toBe(CASES);
});

test("a refused line is told and makes the exit code 1", async () => {
  await writeFile(join(folder, "bad.csv"), "no,opened,closed,state,text,answer,street\nx,never,,done,t,a,s\n");
  const { said, ended } = start("bad.csv", "--map", "map.json");
  expect(await ended).toBe(1);
  expect(said.out).toContain("line 2: the column opened holds no date");
});

test.each([
  [[], /^npm run import:intakes/],
  [["cases.csv"], /^npm run import:intakes/],
  [["cases.csv", "--map", "map.json", "--fast"], /^npm run import:intakes/],
  [["none.csv", "--map", "map.json"], /^There is no file .*none\.csv\.\n$/],
  [["cases.csv", "--map", "none.json"], /^The map .*none\.json cannot be read\.\n$/],
  [["cases.csv", "--map", "cases.csv"], /^The map is no JSON\.\n$/],
])("%j is answered with what is wrong, without a stack trace", async (words, sentence) => {
  const { said, ended } = start(...words);
  expect(await ended).toBe(1);
  expect(said.error).toMatch(sentence);
  expect(said.error).not.toContain("    at ");
  expect(said.out).toBe("");
});

test("the schema of maps can be asked for", async () => {
  const { said, ended } = start("--schema");
  expect(await ended).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({ type: "object", properties: { source: {} } });
});
