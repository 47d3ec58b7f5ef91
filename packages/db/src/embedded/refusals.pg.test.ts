import { spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { ask, newFolder, pidIn, portOf, removeTemplate, start, usedFolder } from "./testing/folders";
import { serverProcess } from "./testing/servers";

afterAll(removeTemplate);

const isRoot = process.getuid?.() === 0;

/** Names, sizes and times of all there is in and beside a folder. */
async function stateOf(folder: string) {
  const names = (await readdir(dirname(folder), { recursive: true })).toSorted();
  const stats = await Promise.all(names.map((name) => stat(join(dirname(folder), name))));
  return names.map((name, i) => [name, stats[i]?.size, name.includes("/") ? stats[i]?.mtimeMs : 0]);
}

for (const [version, reason] of [
  ["19", "newer-version"],
  ["17", "older-version"],
] as const) {
  test(`a folder of PostgreSQL ${version} is refused and nothing in it changes`, async () => {
    const folder = await usedFolder();
    await writeFile(join(folder, "PG_VERSION"), `${version}\n`);
    const before = await stateOf(folder);

    const refused = expect(start(folder)).rejects;

    await refused.toMatchObject({ reason, message: expect.stringContaining(`PostgreSQL ${version}`) });
    expect(await stateOf(folder)).toEqual(before);
  });
}

test("a folder with other things in it is refused and left as it is", async () => {
  const folder = await newFolder();
  await mkdir(folder);
  await writeFile(join(folder, "letter.txt"), "Dear Sir or Madam");
  const before = await stateOf(folder);

  await expect(start(folder)).rejects.toMatchObject({ reason: "not-ours" });
  expect(await stateOf(folder)).toEqual(before);
});

test("somebody else's database cluster is refused, even of the right version", async () => {
  const folder = await usedFolder();
  await rm(join(folder, "kck.json"));

  await expect(start(folder)).rejects.toMatchObject({ reason: "not-ours" });
});

test("lost passwords are named, and nothing is left running", async () => {
  const folder = await usedFolder();
  const file = `${folder}.passwords.json`;
  const text = await readFile(file, "utf8");
  await rm(file);
  await expect(start(folder)).rejects.toMatchObject({ reason: "passwords-lost" });

  await writeFile(file, text.replaceAll(/[0-9a-f]{48}/g, "0".repeat(48)));
  await expect(start(folder)).rejects.toMatchObject({ reason: "passwords-lost" });

  await expect(pidIn(folder)).rejects.toMatchObject({ code: "ENOENT" });
});

test.runIf(isRoot)("a data folder that root has copied back belongs to PostgreSQL's account again", async () => {
  const folder = await usedFolder();
  spawnSync("chown", ["-R", "0:0", folder]);

  expect(await ask((await start(folder)).ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("of two servers that start at once one gets the folder and the other is told who has it", async () => {
  const folder = await usedFolder();
  const servers = [serverProcess(folder), serverProcess(folder), serverProcess(folder)];
  const heard = await Promise.all(servers.map((server) => server.hear("up", "refused")));

  expect(heard.filter(({ kind }) => kind === "up")).toHaveLength(1);
  for (const { reason, sentence } of heard.filter(({ kind }) => kind === "refused")) {
    expect(reason).toBe("second-copy");
    expect(sentence).toMatch(/^Another KCK server \(process \d+\) already uses /);
  }
});

test("a second start in the same process is refused, and a start after stop is not", async () => {
  const folder = await usedFolder();
  const first = await start(folder);
  await expect(start(folder)).rejects.toMatchObject({ reason: "second-copy" });
  expect(await ask(first.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await first.stop();

  expect((await start(folder)).adopted).toBe(false);
});

test("a path through a file is refused as one that cannot be written", async () => {
  const folder = await newFolder();
  await writeFile(folder, "");

  await expect(start(join(folder, "below"))).rejects.toMatchObject({ reason: "not-writable" });
});

test("a restart that cannot have its port back says so and goes on trying", async () => {
  const folder = await usedFolder();
  const embedded = await start(folder);
  process.kill(await pidIn(folder), "SIGKILL");
  const squatter = createServer();
  await expect.poll(() => listenOn(squatter, portOf(embedded))).toBe(true);
  await embedded.until("restart-failed");
  squatter.close();
  await embedded.until("ready", 2);

  expect(embedded.steps).toContainEqual(
    expect.objectContaining({ kind: "restart-failed", failure: expect.objectContaining({ reason: "no-port" }) }),
  );
  expect(await ask(embedded.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test.runIf(isRoot)("a folder that PostgreSQL's account cannot enter is named together with the setting", async () => {
  const folder = await newFolder();
  const closed = join(dirname(folder), "closed");
  await mkdir(closed, { mode: 0o700 });
  await chmod(closed, 0o700);

  await expect(start(join(closed, "data", "postgres"))).rejects.toMatchObject({
    reason: "unreachable",
    message: expect.stringMatching(new RegExp(`enter ${closed}: set KCK_DATA`)),
  });
});

test.runIf(isRoot && canMount())(
  "a full disk is named, at the first start and at a later one, and nothing is damaged",
  async () => {
    const folder = await newFolder();
    const small = dirname(folder);
    mount(small, "30m");
    onTestFinished(() => void spawnSync("umount", ["-l", small]));
    await chmod(small, 0o755);
    await expect(start(folder)).rejects.toMatchObject({ reason: "disk-full" });
    expect(await readdir(small)).toEqual(["postgres.passwords.json"]);

    spawnSync("mount", ["-o", "remount,size=120m", small]);
    await (await start(folder)).stop();
    const filler = join(small, "filler");
    spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4k"]);
    await expect(start(folder)).rejects.toMatchObject({ reason: "disk-full" });

    await rm(filler);
    expect(await ask((await start(folder)).ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  },
);

function listenOn(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
}

function mount(folder: string, size: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "none", folder]).status === 0;
}

function canMount(): boolean {
  const probe = spawnSync("mktemp", ["-d"], { encoding: "utf8" }).stdout.trim();
  const can = mount(probe, "1m");
  if (can) spawnSync("umount", [probe]);
  spawnSync("rmdir", [probe]);
  return can;
}
