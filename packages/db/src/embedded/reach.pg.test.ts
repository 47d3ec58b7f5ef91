import { afterAll, expect, test } from "vitest";
import { reachEmbedded } from "./reach-embedded";
import { ask, removeTemplate, start, usedFolder } from "./testing/folders";

afterAll(removeTemplate);

const signal = new AbortController().signal;

test("another process works beside the one that runs the PostgreSQL of a folder", async () => {
  const folder = await usedFolder();
  expect(await reachEmbedded(folder, signal)).toBeUndefined();
  const { ownerUrl, serverUrl } = await start(folder);
  const reached = await reachEmbedded(folder, signal);
  expect(reached).toEqual({ ownerUrl, serverUrl });
  expect(await ask(reached?.serverUrl ?? "", "SELECT current_user AS user")).toEqual([{ user: "kck_server" }]);
});

test("a folder without data is told so", async () => {
  await expect(reachEmbedded("/nowhere/at/all/postgres", signal)).rejects.toThrow();
});
