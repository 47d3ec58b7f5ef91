import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fillCards, readCards } from "@kck/api";
import type { Db } from "@kck/db";

/** The row of the table of settings that says with which file the example cards were filled in. */
const SETTING = "example-cards";

/**
 * Fills in the example cards where their file has changed since the last time; they belong to the demonstration alone.
 *
 * Shapes  the database with the city in it, and the folder `resources`; answers how many cards came to be.
 * Errors  whatever is wrong with the file; then nothing of it comes in.
 */
export async function fillCardsOnce(db: Db, resources: string, now: Date): Promise<number> {
  const bytes = await readFile(join(resources, "cards", "cards.json"));
  const digest = createHash("sha256").update(bytes).digest("hex");
  const before = await db.setting.findUnique({ where: { name: SETTING } });
  const value = { digest };
  if (JSON.stringify(before?.value) === JSON.stringify(value)) return 0;
  const file = await readCards(resources);
  return db.$transaction(
    async (tx) => {
      const count = await fillCards(tx, file, now);
      await tx.setting.upsert({ where: { name: SETTING }, create: { name: SETTING, value }, update: { value } });
      return count;
    },
    { timeout: 60_000 },
  );
}
