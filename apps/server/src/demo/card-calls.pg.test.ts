import { join } from "node:path";
import { appRouter, callerFactory, fillCards, fillCity, readAnalyzer, readCards, readCity } from "@kck/api";
import { blankCard } from "@kck/contracts";
import { openTestDatabase, type TestDatabase } from "@kck/db/testing";
import { DAY_MS } from "@kck/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../root";
import { answerCardCalls, type CardCall, planCardCalls } from "./card-calls";
import { readDemonstration } from "./files";
import { findPeople, makePeople } from "./people";

const RESOURCES = join(ROOT, "resources");
const NOW = new Date("2026-11-23T09:30:00Z"); // a Monday
const NOTHING = blankCard("", "identity");
const MONTH = { from: "2026-10-24", to: "2026-11-23" };

let database: TestDatabase;
let calls: CardCall[];
let answerAll: () => Promise<void>;
let asEditor: Awaited<ReturnType<typeof openEditor>>;

async function openEditor() {
  const analyzer = await readAnalyzer(RESOURCES);
  const people = await findPeople(database.db.prisma);
  const context = { analyzer, features: { isDemonstration: true, map: null }, outbox: null };
  answerAll = () => answerCardCalls(calls, { db: database.db.prisma, context, people, epoch: NOW });
  const actor = people.get("redaktor@kck.example") ?? null;
  return callerFactory(appRouter)({ ...context, db: database.db.prisma, actor, now: () => NOW });
}

beforeAll(async () => {
  const [city, cards, { cardCalls }] = await Promise.all([
    readCity(RESOURCES),
    readCards(RESOURCES),
    readDemonstration(RESOURCES),
  ]);
  database = await openTestDatabase();
  await database.db.prisma.$transaction(
    async (tx) => {
      await fillCity(tx, city, NOW);
      await fillCards(tx, cards, new Date(NOW.getTime() - 60 * DAY_MS));
      await makePeople(tx, "hash", NOW);
    },
    { timeout: 60_000 },
  );
  calls = planCardCalls(cardCalls, ["konsultant1@kck.example", "konsultant2@kck.example"], NOW);
  asEditor = await openEditor();
  await answerAll();
}, 120_000);
afterAll(() => database.close());

test("the statistics of the first month have something to say", async () => {
  const { cards, firstOpenMs, searches, neverOpened } = await asEditor.cardUse.statistics(MONTH);
  expect(cards.length).toBeGreaterThan(20);
  expect(firstOpenMs?.count).toBeGreaterThan(100);
  expect(searches.withoutHit).toBeGreaterThan(5);
  expect(neverOpened.length).toBeGreaterThan(20);
});

test("the editors' list has all three kinds of signs", async () => {
  const { items } = await asEditor.cardUse.work({ days: 30 });
  expect(new Set(items.map(({ type }) => type))).toEqual(new Set(["search", "passed-on", "report"]));
});

test("whatever was read existed then, and the section had something in it", async () => {
  const readings = await database.db.prisma.cardReading.findMany();
  const revisions = await database.db.prisma.cardRevision.findMany();
  for (const { revisionId, section, at } of readings) {
    const revision = revisions.find(({ id }) => id === revisionId);
    expect(revision?.publishedAt?.getTime()).toBeLessThan(at.getTime());
    if (section !== null) expect(Object(revision?.content)[section]).not.toEqual(Object(NOTHING)[section]);
  }
});

test("answering them again, as after a kill, adds nothing", async () => {
  const count = () => Promise.all([database.db.prisma.contact.count(), database.db.prisma.cardReading.count()]);
  const before = await count();
  await answerAll();
  expect(await count()).toEqual(before);
});
