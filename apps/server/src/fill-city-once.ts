import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Filled, fillCity, readCity } from "@kck/api";
import type { Database } from "@kck/db";

/** The row of the table of settings that says with which files the city was filled in. */
const SETTING = "city";

/** The folders of `resources` whose files make the city. */
const FOLDERS = ["data", "routing"];

async function digestOf(resources: string): Promise<string> {
  const digest = createHash("sha256");
  for (const folder of FOLDERS) {
    const names = (await readdir(join(resources, folder))).filter((name) => name.endsWith(".json")).toSorted();
    for (const name of names) digest.update(`${name}\n`).update(await readFile(join(resources, folder, name)));
  }
  return digest.digest("hex");
}

/**
 * Fills in the city where its files have changed since the last time; without that a start would spend a second on finding
 * that everything is there.
 *
 * Shapes  the database and the folder `resources`.
 */
export async function fillCityOnce({ pool, prisma }: Database, resources: string, now: Date): Promise<Filled> {
  const digest = await digestOf(resources);
  const { rows } = await pool.query("SELECT value->>'digest' AS digest FROM setting WHERE name = $1", [SETTING]);
  if (rows[0]?.digest === digest) return { count: 0, leftOut: [] };
  const city = await readCity(resources);
  return prisma.$transaction(
    async (tx) => {
      const filled = await fillCity(tx, city, now);
      const value = { digest };
      await tx.setting.upsert({ where: { name: SETTING }, create: { name: SETTING, value }, update: { value } });
      return filled;
    },
    { timeout: 60_000 },
  );
}
