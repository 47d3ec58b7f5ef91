import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { lifeOf } from "./process";
import { ask, gone, newFolder, pidIn, removeTemplate, start, usedFolder } from "./testing/folders";
import { serverProcess } from "./testing/servers";

afterAll(removeTemplate);

test("a pid file whose process is dead does not block", async () => {
  const folder = await usedFolder();
  const server = serverProcess(folder);
  await server.hear("up");
  const pid = await pidIn(folder);
  await server.kill("SIGKILL");
  process.kill(pid, "SIGKILL");
  await gone(pid);

  const embedded = await start(folder);

  expect(embedded.adopted).toBe(false);
  expect(await ask(embedded.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("a stranger's process that has the pid now is neither waited for nor touched", async () => {
  const folder = await usedFolder();
  await (await start(folder)).stop();
  const { uid, gid } = await stat(folder); // PostgreSQL itself refuses to start beside a living process of its own account
  const stranger = spawn("sleep", ["60"], { cwd: "/", ...(process.getuid?.() === 0 && { uid, gid }) });
  onTestFinished(() => void stranger.kill());
  await once(stranger, "spawn");
  await writeFile(join(folder, "postmaster.pid"), `${stranger.pid}\n${folder}\n1\n1\n\n127.0.0.1\n  1  1\nready   \n`);

  const embedded = await start(folder);
  expect(await pidIn(folder)).not.toBe(stranger.pid);
  await embedded.stop();

  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  expect(lifeOf(stranger.pid ?? 0)).toBeDefined();
});

test("a first start that is killed half-way leaves nothing that blocks the next one", async () => {
  const folder = await newFolder();
  for (const after of [0, 150, 400]) {
    const server = serverProcess(folder);
    await server.hear("initialising");
    await sleep(after);
    await server.kill("SIGKILL");
    expect((await readdir(dirname(folder))).includes(basename(folder))).toBe(false);
  }

  const embedded = await start(folder);

  expect(await ask(embedded.ownerUrl, "SELECT current_user AS who")).toEqual([{ who: "kck_owner" }]);
  const beside = (await readdir(dirname(folder))).toSorted();
  const own = beside.find((name) => name.startsWith("postgres.lock-"));
  expect(beside).toEqual([...["postgres", own, "postgres.passwords.json", "postgres.port", "postgres.start.log"]]);
});

test("a first start that is called off leaves nothing running and says so", async () => {
  const folder = await newFolder();
  const leaving = new AbortController();
  const starting = start(folder, { signal: leaving.signal });
  setTimeout(() => leaving.abort(), 300);

  await expect(starting).rejects.toMatchObject({ reason: "interrupted" });
  expect(await readdir(dirname(folder))).toEqual(["postgres.passwords.json"]);
});

test("Ctrl+C reaches the server and not PostgreSQL, which the server then stops in order", async () => {
  const folder = await usedFolder();
  const server = serverProcess(folder);
  const { ownerUrl } = await server.hear("up");
  const pid = await pidIn(folder);

  process.kill(server.group, "SIGINT"); // what a terminal does: the whole group gets it
  await server.hear("sigint");
  expect(await ask(String(ownerUrl), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await server.kill("SIGTERM");

  expect(lifeOf(pid)).toBeUndefined();
  const logs = await readdir(join(folder, "log"));
  const log = await readFile(join(folder, "log", logs[0] ?? ""), "utf8");
  expect(log).toContain("received fast shutdown request");
  expect(log).not.toContain("crash");
});
