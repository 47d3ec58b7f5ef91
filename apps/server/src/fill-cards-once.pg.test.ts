import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentOf } from "@kck/api/testing";
import { openTestDatabase } from "@kck/db/testing";
import { afterAll, expect, test } from "vitest";
import { fillCardsOnce } from "./fill-cards-once";

const database = await openTestDatabase();
const resources = await mkdtemp(join(tmpdir(), "kck-resources-"));
afterAll(async () => {
  await database.close();
  await rm(resources, { recursive: true });
});

const cardOf = (key: string) => ({
  key,
  owner: null,
  isExample: true,
  reviewDueOn: null,
  content: contentOf(),
  checks: {},
});
async function write(keys: string[]) {
  await mkdir(join(resources, "cards"), { recursive: true });
  const file = { format: "kck-service-cards", version: 1, accounts: [], cards: keys.map(cardOf) };
  await writeFile(join(resources, "cards", "cards.json"), JSON.stringify(file));
}
const fill = () => fillCardsOnce(database.db.prisma, resources, new Date());

test("the example cards are filled in once, and again when their file has changed", async () => {
  await write(["SA-10"]);
  expect(await fill()).toBe(1);
  await database.owner.query("UPDATE service_card SET is_example = false");
  expect(await fill()).toBe(0);

  await write(["SA-10", "SA-11"]);
  expect(await fill()).toBe(1);
  const { rows } = await database.owner.query("SELECT key, is_example FROM service_card ORDER BY key");
  expect(rows).toEqual([
    { key: "SA-10", is_example: false },
    { key: "SA-11", is_example: true },
  ]);
});

test("a file that is not of its shape fills in nothing, and its place is told", async () => {
  await write(["SA-12", "<script>"]);
  await expect(fill()).rejects.toThrow(/cards/);
  const { rows } = await database.owner.query("SELECT count(*)::int AS count FROM service_card");
  expect(rows).toEqual([{ count: 2 }]);
});
