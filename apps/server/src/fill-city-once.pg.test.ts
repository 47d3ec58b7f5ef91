import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTestDatabase } from "@kck/db/testing";
import { afterAll, expect, test } from "vitest";
import { fillCityOnce } from "./fill-city-once";
import { ROOT } from "./root";

const database = await openTestDatabase();
const resources = await mkdtemp(join(tmpdir(), "kck-resources-"));
afterAll(async () => {
  await database.close();
  await rm(resources, { recursive: true });
});

const fill = () => fillCityOnce(database.db, resources, new Date());

test("the city is filled in once, and again when its files have changed", async () => {
  for (const folder of ["data", "routing"]) {
    await cp(join(ROOT, "resources", folder), join(resources, folder), { recursive: true });
  }
  expect((await fill()).count).toBeGreaterThan(100);
  await database.owner.query("UPDATE district SET name = 'Edited' WHERE number = 1");
  await database.owner.query("DELETE FROM district WHERE number = 2");
  expect((await fill()).count).toBe(0);
  const { rows } = await database.owner.query("SELECT count(*)::int AS count FROM district");
  expect(rows[0].count, "a second start does not even look").toBe(17);

  const file = join(resources, "data", "districts.json");
  await writeFile(file, `${await readFile(file, "utf8")}\n`);
  expect((await fill()).count).toBe(1);
  const edited = await database.owner.query("SELECT name FROM district WHERE number = 1");
  expect(edited.rows[0].name).toBe("Edited");
});
