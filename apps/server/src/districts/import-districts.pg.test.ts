import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { openCentre } from "@kck/api/testing";
import { rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../root";

type File = {
  type: string;
  features: { properties: { nr: number }; geometry: { coordinates: [number, number][][] } }[];
};

const LAYER = join(ROOT, "../shared/data/krakow-districts.geojson");
const layer = async (): Promise<File> => JSON.parse(await readFile(LAYER, "utf8"));
const centre = await openCentre("2026-03-02T09:00:00Z");
const { db } = centre.context;
const folder = await mkdtemp(join(tmpdir(), "kck-districts-"));
const program = join(ROOT, "apps", "server", "test-results", `districts-${process.pid}.mjs`);

// Bundled as the product is, so that a process of its own can run it.
const bundle = await rolldown({
  input: join(ROOT, "apps/server/src/import-districts.ts"),
  platform: "node",
  external: (name) => !/^(\.|\/|@kck\/)/.test(name),
});
await bundle.write({ file: program, format: "esm" });
await bundle.close();
afterAll(async () => {
  await centre.close();
  await Promise.all([rm(folder, { recursive: true, force: true }), rm(program, { force: true })]);
});

async function run(...words: string[]) {
  const { ownerUrl, serverUrl } = centre.database;
  const addresses = { DATABASE_URL: serverUrl, DATABASE_OWNER_URL: ownerUrl };
  const child = spawn(process.execPath, [program, ...words], {
    cwd: ROOT,
    env: { ...process.env, ...addresses, INIT_CWD: folder, KCK_DEMO: "off" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: child.exitCode, out, error };
}
const put = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value));
const rows = () => db.districtArea.findMany({ orderBy: { number: "asc" } });

test("a dry run tells what would come and writes nothing", async () => {
  const { code, out, error } = await run(LAYER, "--dry-run");
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(out).toContain("new: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18\n");
  expect(out).toContain("Dry run: nothing was written.");
  expect(await rows()).toEqual([]);
});

test("a fault in one district refuses the whole file and leaves nothing half-written", async () => {
  const file = await layer();
  file.features[4]?.geometry.coordinates[0]?.reverse().pop();
  await put("open.geojson", file);
  const { code, out, error } = await run("open.geojson");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(error).toMatch(/^Nothing was written:\n {2}District 5 has a ring that is not closed: .* longitude 19\.\d+, /);

  await put("some.geojson", { ...file, features: (await layer()).features.slice(0, 16) });
  expect((await run("some.geojson")).error).toBe(
    "The file has no ground for the districts 17, 18; nothing was written.\n",
  );
  expect(await rows()).toEqual([]);
});

test("the layer is written once; again it changes nothing, and a moved border changes its district alone", async () => {
  expect(await run(LAYER)).toMatchObject({ code: 0, error: "" });
  const first = await rows();
  expect(first).toHaveLength(18);
  const { features } = await layer();
  expect(first[4]?.area).toEqual([features[4]?.geometry.coordinates]);

  const again = await run(LAYER);
  expect(again.out).toMatch(/new: none\n {2}changed: none\n {2}the same: 1, 2, /);
  expect(await rows()).toEqual(first);

  const file = await layer();
  const ring = file.features[6]?.geometry.coordinates[0] ?? [];
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = ring;
  ring.splice(1, 0, [(a + c) / 2, (b + d) / 2]);
  await put("finer.geojson", file);
  expect((await run("finer.geojson")).out).toMatch(/changed: 7\n/);
  expect((await rows()).filter((row, at) => row.importedAt > (first[at]?.importedAt ?? row.importedAt))).toMatchObject([
    { number: 7 },
  ]);
});

test("no area is larger than the database takes, whoever writes it", async () => {
  const area = [[Array.from({ length: 60_000 }, () => [19.912345, 50.012345])]];
  await expect(db.districtArea.update({ where: { number: 1 }, data: { area } })).rejects.toThrow(
    /district_area_is_bounded/,
  );
});

test("the command says how it is used", async () => {
  const { code, error } = await run();
  expect({ code, error }).toEqual({
    code: 1,
    error: expect.stringContaining("npm run import:districts -- FILE.geojson"),
  });
});
