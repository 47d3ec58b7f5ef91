import { afterAll, expect, test } from "vitest";
import { lifeOf } from "./process";
import { ask, pidIn, portOf, removeTemplate, start, usedFolder } from "./testing/folders";
import { serverProcess } from "./testing/servers";

afterAll(removeTemplate);

test("a later start keeps rows and port and takes less than 700 ms", async () => {
  const folder = await usedFolder();
  const times: number[] = [];
  const ports: number[] = [];
  for (const id of [1, 2, 3, 4]) {
    const embedded = await start(folder, { settings: {} });
    await ask(embedded.ownerUrl, "INSERT INTO kept VALUES ($1)", [id]);
    expect(await ask(embedded.ownerUrl, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: id }]);
    times.push(...embedded.steps.flatMap((step) => (step.kind === "ready" ? [step.ms] : [])));
    ports.push(portOf(embedded));
    await embedded.stop();
  }

  expect(new Set(ports).size).toBe(1);
  // The best of the later ones: the others may have waited for whatever else this machine was doing.
  expect(Math.min(...times.slice(1))).toBeLessThan(700);
});

test("a PostgreSQL left over by a killed server is taken over with all it has, in less than 100 ms", async () => {
  const folder = await usedFolder();
  const times: number[] = [];
  let pid: number | undefined;
  for (const id of [1, 2, 3]) {
    const server = serverProcess(folder);
    const { ownerUrl, adopted } = await server.hear("up");
    await ask(String(ownerUrl), "INSERT INTO kept VALUES ($1)", [id]);
    expect(adopted).toBe(id > 1);
    await server.kill("SIGKILL");
    pid ??= await pidIn(folder);
    expect(await pidIn(folder)).toBe(pid);
    if (adopted) times.push(Number((await server.hear("ready")).ms));
  }

  const embedded = await start(folder);

  expect(embedded.adopted).toBe(true);
  expect(await ask(embedded.ownerUrl, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 3 }]);
  times.push(...embedded.steps.flatMap((step) => (step.kind === "ready" ? [step.ms] : [])));
  expect(Math.min(...times)).toBeLessThan(100);
  await embedded.stop();
  expect(lifeOf(pid ?? 0)).toBeUndefined();
});
