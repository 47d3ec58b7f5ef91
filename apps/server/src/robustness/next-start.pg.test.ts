import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openProduct, type Product, postgresOf } from "./product";

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 60_000);
afterAll(() => product?.close(), 60_000);

/** Starts the product and sees it answer; leaves nothing running when the test is over. */
async function start() {
  const life = product.start();
  onTestFinished(async () => {
    await life.end("SIGTERM");
  });
  await life.ready();
  expect(await answers()).toBe(true);
  return life;
}

const answers = async () => (await fetch(`${product.url}/api/sign-in-options`)).ok;
const postgres = async () => (await postgresOf(product)) ?? expect.fail("no PostgreSQL");

test("a stop in order leaves nothing running", async () => {
  const life = await start();
  expect(await life.end("SIGTERM")).toBe(0);
  expect(await postgresOf(product)).toBeUndefined();
  expect(life.written()).toBe("");
}, 60_000);

test("when the launcher is killed, the server stops by itself, and PostgreSQL with it", async () => {
  const life = await start();
  expect(await life.abandon()).toBe(0);
  expect(await postgresOf(product)).toBeUndefined();
}, 60_000);

test("after a killed server the next start takes over the PostgreSQL that was left", async () => {
  const killed = await start();
  const pid = await postgres();
  await killed.end("SIGKILL");

  const next = await start();

  expect(await postgres()).toBe(pid);
  expect(await next.end("SIGTERM")).toBe(0);
  expect(await postgresOf(product)).toBeUndefined();
}, 60_000);

test("after server and PostgreSQL were killed at once, a stale pid file does not block the next start", async () => {
  const killed = await start();
  const pid = await postgres();
  process.kill(pid, "SIGKILL");
  await killed.end("SIGKILL");
  expect(await postgres()).toBe(pid);

  await start();

  expect(await postgres()).not.toBe(pid);
}, 60_000);

test("a stranger's process under the pid that was left is neither waited for nor touched", async () => {
  await (await start()).end("SIGTERM");
  const { uid, gid } = await stat(product.dataDir); // the account of PostgreSQL itself, which is the worse case
  const stranger = spawn("sleep", ["60"], { cwd: "/", ...(process.getuid?.() === 0 && { uid, gid }) });
  onTestFinished(() => void stranger.kill());
  await once(stranger, "spawn");
  const left = `${stranger.pid}\n${product.dataDir}\n1\n1\n\n127.0.0.1\n  1  1\nready   \n`;
  await writeFile(join(product.dataDir, "postmaster.pid"), left);

  const life = await start();

  expect(await postgres()).not.toBe(stranger.pid);
  expect(await life.end("SIGTERM")).toBe(0);
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
}, 60_000);

test("a second copy is refused in one sentence, and the first goes on", async () => {
  await start();

  const second = product.start();

  expect(await second.end("SIGCONT")).toBe(1); // a signal that changes nothing: it ends by itself
  expect(second.told).toEqual([{ failed: expect.stringMatching(/^[^\n]+\.$/) }]);
  expect(second.written()).toBe("");
  expect(await answers()).toBe(true);
}, 60_000);
