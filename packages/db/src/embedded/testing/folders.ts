import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { onTestFinished, vi } from "vitest";
import { type Embedded, type EmbeddedOptions, type EmbeddedStep, startEmbedded } from "../index";
import { lifeOf, waitFor } from "../process";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** Enough for a test that does not ask what survives a loss of power. */
export const FAST = { fsync: "off", shared_buffers: "32MB" };

const run = promisify(execFile);
let template: string | undefined;

/** A data folder that does not exist yet. */
export async function newFolder(): Promise<string> {
  const parent = await newParent();
  onTestFinished(() => rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return join(parent, "postgres");
}

/** A data folder that was started once and stopped in order: a copy, because making one takes a second. */
export async function usedFolder(): Promise<string> {
  const folder = await newFolder();
  template ??= await makeTemplate();
  for (const part of ["", ".passwords.json"]) await run("cp", ["-a", `${template}${part}`, `${folder}${part}`]);
  return folder;
}

/** Call it in `afterAll` of every file that uses `usedFolder`. */
export async function removeTemplate(): Promise<void> {
  if (template !== undefined) await rm(dirname(template), { recursive: true, force: true });
}

/** Starts PostgreSQL in this process, and stops it when the test is over. */
export async function start(dataDir: string, more: Partial<EmbeddedOptions> = {}) {
  const steps: EmbeddedStep[] = [];
  const onStep = (step: EmbeddedStep) => steps.push(step);
  const embedded = await startEmbedded({ dataDir, settings: FAST, onStep, ...more });
  onTestFinished(() => embedded.stop());
  const until = (kind: EmbeddedStep["kind"], count = 1) =>
    waitFor(() => (steps.filter((step) => step.kind === kind).length >= count ? true : undefined), {
      ...{ every: 10, within: 20_000 },
    });
  return { ...embedded, steps, until };
}

/** One question to a database; a lost connection fails the question and nothing else. */
export async function ask<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The process id in `postmaster.pid`. */
export async function pidIn(folder: string): Promise<number> {
  return Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[0]);
}

/** Waits until a process is gone; undefined when it stays. */
export function gone(pid: number) {
  return waitFor(() => (lifeOf(pid) === undefined ? true : undefined), { every: 10, within: 10_000 });
}

export function portOf({ ownerUrl }: Pick<Embedded, "ownerUrl">): number {
  return Number(new URL(ownerUrl).port);
}

async function newParent(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "kck-embedded-"));
  await chmod(parent, 0o755); // when root tests, PostgreSQL's account must be able to enter
  return parent;
}

async function makeTemplate(): Promise<string> {
  const folder = join(await newParent(), "postgres");
  const embedded = await startEmbedded({ dataDir: folder, settings: FAST });
  await ask(embedded.ownerUrl, "CREATE TABLE kept (id int PRIMARY KEY)");
  await embedded.stop();
  return folder;
}
