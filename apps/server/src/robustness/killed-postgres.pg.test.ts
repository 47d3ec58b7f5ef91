import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { type Chance, chanceOf } from "../demo/seeded";
import { withDatabase } from "./office";
import { type Product, postgresOf, until } from "./product";
import { openSiege, type Siege } from "./siege";
import { workAt } from "./work";

const KILLS = 8;
/** Commands that must be acknowledged between two kills, so that each falls under load. */
const LOAD = 30;

async function killPostgres({ product, ledger }: Siege, chance: Chance): Promise<void> {
  const enough = ledger.acknowledged.length + LOAD;
  expect(await until(() => ledger.acknowledged.length >= enough), "work goes on after a kill").toBe(true);
  await sleep(chance.between(200, 800));
  const pid = await postgresOf(product);
  process.kill(pid ?? expect.fail("no PostgreSQL"), "SIGKILL");
}

test("a PostgreSQL killed again and again under load loses nothing that was acknowledged and doubles nothing", async ({
  annotate,
}) => {
  const siege = await openSiege(onTestFinished);
  const chance = chanceOf("kills of PostgreSQL");

  await siege.during(workAt, async () => {
    for (let kill = 1; kill <= KILLS; kill += 1) await killPostgres(siege, chance);
    const enough = siege.ledger.acknowledged.length + LOAD;
    expect(await until(() => siege.ledger.acknowledged.length >= enough)).toBe(true);
  });

  expect(siege.product.lives, "the server itself lives on").toHaveLength(1);
  expect(await siege.repeat()).toEqual([]);
  await annotate(siege.account());
  expect(siege.ledger.troubles).toEqual([]);
  expect([...siege.ledger.reasons.keys()]).toEqual(["busy"]);
  expect(await siege.findings()).toEqual({ missing: [], doubled: [], wrong: [] });
  expect(siege.complaints()).toEqual([]);
}, 180_000);

/** Lets PostgreSQL acknowledge commits before they are written, by what its owner may set. */
async function acknowledgeEarly(product: Product): Promise<void> {
  await withDatabase(product, async (_, ownerUrl) => {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query("ALTER DATABASE kck SET synchronous_commit = off");
    await owner.end();
  });
  await appendFile(join(product.dataDir, "postgresql.auto.conf"), "wal_writer_delay = '10s'\n");
}

test("control: where commits are acknowledged before they are written, the same kills lose what was acknowledged", async ({
  annotate,
}) => {
  const siege = await openSiege(onTestFinished);
  const chance = chanceOf("control of kills of PostgreSQL");
  await siege.life().end("SIGTERM");
  await acknowledgeEarly(siege.product);
  await siege.restart("SIGTERM");
  await siege.life().ready();

  await siege.during(workAt, async () => {
    for (let kill = 1; kill <= 2; kill += 1) await killPostgres(siege, chance);
  });

  await annotate(siege.account());
  expect((await siege.findings()).missing).not.toEqual([]);
}, 180_000);
