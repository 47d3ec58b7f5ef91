import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDraftKeys } from "./draft-keys";
import { DraftStore } from "./draft-store";

const KILLS = 12;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kck-crash-"));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, "testing/type-without-end.ts"),
      outDir: join(folder, "writer"),
      rolldownOptions: { output: { format: "es", entryFileNames: "writer.mjs" } },
    },
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** Types into a draft in another process, kills it in the middle and says which save it had been told is safe. */
async function typeUntilKilled(afterMs: number): Promise<number> {
  const writer = spawn(process.execPath, [join(folder, "writer/writer.mjs"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let safe = -1;
  const lines = createInterface(writer.stdout).on("line", (line) => {
    safe = Number(line);
  });
  const ended = once(writer, "exit");
  await once(lines, "line");
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  writer.kill("SIGKILL");
  await ended;
  return safe;
}

test("whenever the app is killed, the last text that was called safe is whole, or a newer one is", {
  timeout: 60_000,
}, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const safe = await typeUntilKilled(kill * 3);
    expect(safe).toBeGreaterThanOrEqual(0);
    const store = await DraftStore.open(
      join(folder, "drafts"),
      await openDraftKeys(join(folder, "keys"), null),
      () => new Date(),
    );
    const text = (await store.load("call-desk")) ?? "";
    const [turn, filling] = text.split(" ");
    expect(Number(turn)).toBeGreaterThanOrEqual(safe);
    expect(filling).toBe("x".repeat(150_000));
    expect((await readdir(join(folder, "drafts"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  }
});
