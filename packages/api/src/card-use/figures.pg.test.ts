import type { CardReportId, ReadingId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { type Caller, commandId, openCentre } from "../testing";
import { type PublishedCard, publishCard } from "../testing/published-cards";
import { forgetSearches } from "./forget-searches";
import { opensSince } from "./popularity";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const consultant = await centre.person("consultant");
const editor = await centre.person("editor");
const DAY = 24 * 60;

const search = (words: string, hits = 0) =>
  consultant.call.cardUse.searched({ searches: [{ id: commandId(), words, hits, contactId: null }] });
async function open({ cardId, revisionId }: PublishedCard, afterMs: number | null, result: EndedWith = "answered") {
  const contactId = await centre.contact(consultant);
  await consultant.call.cardUse.read({
    readings: [{ id: commandId() as ReadingId, cardId, revisionId, section: null, contactId, afterMs }],
  });
  await consultant.call.contacts.end({ commandId: commandId(), id: contactId, result, note: "" });
}
type EndedWith = Parameters<Caller["contacts"]["end"]>[0]["result"];

test("the editor's list puts what is frequent and fresh first, and what was resolved out of it", async () => {
  const card = await publishCard(centre, "KM-1", { title: "Prawo jazdy" });
  await search("wózek inwalidzki");
  centre.wait(28 * DAY);
  await open(card, 900, "second-line");
  await open(card, 900, "answered");
  centre.wait(1);
  await search("Łódka na Wiśle");
  await search("lodka  na wisle", 2);
  const report = { commandId: commandId(), id: commandId() as CardReportId, section: null, contactId: null };
  await consultant.call.cardUse.report({ ...report, purpose: "outdated", cardId: card.cardId, words: "zła opłata" });

  const { items } = await editor.call.cardUse.work({ days: 90 });
  expect(items).toMatchObject([
    { type: "report", purpose: "outdated", card: { key: "KM-1" }, words: "zła opłata", weight: 3 },
    { type: "search", count: 2, withoutHit: 1, weight: 2 },
    { type: "passed-on", key: "KM-1", title: "Prawo jazdy", count: 1, weight: 2 },
    { type: "search", words: "wózek inwalidzki", count: 1, weight: 0.25 },
  ]);
  const resolve = { commandId: commandId(), id: report.id };
  await editor.call.cardUse.resolve(resolve);
  expect((await editor.call.cardUse.work({ days: 90 })).items.map(({ type }) => type)).not.toContain("report");
  await expect(editor.call.cardUse.resolve({ ...resolve, commandId: commandId() })).rejects.toMatchObject({
    message: "changed-meanwhile",
  });
});

test("a report without a card can only say that something is not there", async () => {
  const report = { commandId: commandId(), id: commandId() as CardReportId, section: null, contactId: null };
  const about = { ...report, cardId: null, words: "karta roweru miejskiego" };
  await expect(consultant.call.cardUse.report({ ...about, purpose: "outdated" })).rejects.toMatchObject({
    message: "bad-input",
  });
  await consultant.call.cardUse.report({ ...about, purpose: "missing" });
});

test("figures of a period name cards and times and no consultant", async () => {
  centre.wait(10 * DAY); // 9 April, noon in Kraków is still that day
  const [often, never] = [await publishCard(centre, "SP-1"), await publishCard(centre, "SP-2", { title: "Nieznana" })];
  for (const ms of [1_000, 2_000, 3_000, 9_000]) await open(often, ms);
  await search("nic takiego");
  await search("coś", 4);
  const today = centre.now().toISOString().slice(0, 10);
  const view = await editor.call.cardUse.statistics({ from: today, to: today });
  expect(view).toMatchObject({
    opens: 4,
    cards: [{ key: "SP-1", opens: 4, contacts: 4 }],
    firstOpenMs: { count: 4, median: 2_000, p90: 9_000 },
    searches: { withoutHit: 1, withoutOpening: 2 },
  });
  expect(view.neverOpened).toContainEqual({ cardId: never.cardId, key: "SP-2", title: "Nieznana" });
  expect(JSON.stringify(view)).not.toContain(consultant.id);
  await expect(editor.call.cardUse.statistics({ from: today, to: "2020-01-01" })).rejects.toMatchObject({
    message: "date-out-of-range",
  });
});

test("popularity counts the openings of the last 30 days", async () => {
  centre.wait(60 * DAY);
  const card = await publishCard(centre, "SP-3");
  await open(card, null);
  centre.wait(20 * DAY);
  await open(card, null);
  const opens = async () =>
    (await consultant.call.cardUse.popularity()).cards.filter(({ cardId }) => cardId === card.cardId);
  expect(await opens()).toEqual([{ cardId: card.cardId, opens: 2 }]);
  centre.wait(11 * DAY);
  expect(await opens()).toEqual([{ cardId: card.cardId, opens: 1 }]);
});

test("a search keeps no number that may be somebody's, and is forgotten after 90 days", async () => {
  await search("dowód 44051401359");
  const rows = () => db.cardSearch.findMany({ where: { words: { contains: "dowód" } } });
  expect((await rows()).map(({ words }) => words)).toEqual(["dowód …"]);
  centre.wait(90 * DAY + 1);
  expect(await forgetSearches(db, centre.now())).toBeGreaterThan(0);
  expect(await rows()).toEqual([]);
});

test("what every desk asks for reads an index, and never the readings themselves", async () => {
  const card = await publishCard(centre, "SP-4");
  const { owner } = centre.database;
  await owner.query(
    `INSERT INTO card_reading (id, card_id, revision_id, section, user_id, at)
     SELECT gen_random_uuid(), $1, $2, CASE WHEN n % 3 = 0 THEN NULL ELSE 'fees' END, $3,
       $4::timestamptz - n * interval '10 minutes' FROM generate_series(1, 50000) n`,
    [card.cardId, card.revisionId, consultant.id, centre.now()],
  );
  await owner.query("VACUUM ANALYZE card_reading");
  const { cards } = await consultant.call.cardUse.popularity();
  expect(cards.find(({ cardId }) => cardId === card.cardId)?.opens).toBe(1_440);
  const since = new Date(centre.now().getTime() - 30 * DAY * 60_000);
  const plan = await db.$queryRaw`EXPLAIN ${opensSince(since)}`;
  expect(JSON.stringify(plan)).toContain("card_reading_opened");
});
