import { setTimeout as sleep } from "node:timers/promises";
import { IntakeView } from "@kck/contracts";
import { expect, onTestFinished, test } from "vitest";
import { type Chance, chanceOf } from "../demo/seeded";
import { insist } from "./call";
import { postgresOf, until } from "./product";
import { openSiege, type Siege } from "./siege";
import { noteAt, workAt } from "./work";

const KILLS = 50;

/** One kill: of a server at work or, in four of ten cases, of one that is just starting. */
async function killOnce({ life, restart, ledger }: Siege, chance: Chance): Promise<void> {
  if (chance.in(0.4)) await sleep(chance.between(0, 1_200));
  else {
    await life().ready();
    const enough = ledger.acknowledged.length + chance.between(1, 16);
    await sleep(chance.between(200, 800));
    expect(await until(() => ledger.acknowledged.length >= enough), "a started server answers").toBe(true);
  }
  await restart("SIGKILL");
}

test("a server killed fifty times while people work loses nothing that it acknowledged and doubles nothing", async ({
  annotate,
}) => {
  const siege = await openSiege(onTestFinished);
  const postgres = await postgresOf(siege.product);
  const chance = chanceOf("fifty kills");

  await siege.during(workAt, async () => {
    for (let kill = 1; kill <= KILLS; kill += 1) await killOnce(siege, chance);
    await siege.life().ready();
  });

  expect(await postgresOf(siege.product), "PostgreSQL outlives the server, which finds it again").toBe(postgres);
  expect(await siege.repeat()).toEqual([]);
  await annotate(siege.account());
  expect(siege.ledger.acknowledged.length).toBeGreaterThan(KILLS);
  expect(siege.ledger.troubles).toEqual([]);
  expect(siege.ledger.reasons.has("internal")).toBe(false);
  expect(await siege.findings()).toEqual({ missing: [], doubled: [], wrong: [] });
  expect(siege.complaints()).toEqual([]);
}, 600_000);

test("control: with an id of its own for each try, a killed server is told words twice", async ({ annotate }) => {
  const siege = await openSiege(onTestFinished, { isForgetful: true });
  const { consultant } = siege.desks[0] ?? expect.fail("nobody works here");
  const chance = chanceOf("control of fifty kills");
  const seenTwice = async () => {
    const { heard } = await insist(consultant, () => ({ procedure: "intakes.get", input: { id: siege.shared.id } }));
    const { timeline } = IntakeView.parse(Object(heard).value);
    const words = timeline.flatMap((entry) => entry.words ?? []);
    return words.length - new Set(words).size;
  };

  await siege.during(noteAt, async () => {
    for (let kill = 1; kill <= KILLS && (await seenTwice()) === 0; kill += 1) await killOnce(siege, chance);
  });

  await annotate(siege.account());
  expect((await siege.findings()).doubled.filter((thing) => thing.startsWith("the words"))).not.toEqual([]);
}, 600_000);
