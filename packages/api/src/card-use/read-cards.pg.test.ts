import type { CardReadingInput, ContactId, IntakeId, ReadingId } from "@kck/contracts";
import type { CardSection } from "@kck/domain";
import { afterAll, expect, test } from "vitest";
import { commandId, NOWHERE, openCentre } from "../testing";
import { feeOf } from "../testing/cards";
import { type PublishedCard, publishCard, publishNext } from "../testing/published-cards";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const somebody = await centre.person("consultant");
const other = await centre.person("consultant");

const reading = (
  { cardId, revisionId }: PublishedCard,
  contactId: ContactId | null,
  section: CardSection | null = null,
  more: Partial<CardReadingInput> = {},
): CardReadingInput => ({
  id: commandId() as ReadingId,
  cardId,
  revisionId,
  section,
  contactId,
  afterMs: null,
  ...more,
});
const account = async (key: string, number: string) => {
  const id = commandId();
  await db.bankAccount.create({
    data: { id, key, name: "Opłata skarbowa", number, mark: "V", checkedOn: centre.now() },
  });
  return id;
};

test("a contact of yesterday still shows the old text and the old account after a new revision", async () => {
  const accountId = await account("stamp", "49 1020 2892 2276 3005 0000 0000");
  const old = await publishCard(centre, "SC-2", { title: "Odpis aktu", fees: [feeOf(2_200, "stamp")] });
  const contactId = await centre.contact(somebody, "600 100 200");
  centre.wait(1);
  await somebody.call.cardUse.read({ readings: [reading(old, contactId), reading(old, contactId, "fees")] });
  await somebody.call.contacts.end({ commandId: commandId(), id: contactId, result: "answered", note: "" });

  centre.wait(24 * 60);
  await publishNext(centre, old, { fees: [feeOf(3_300, "stamp")] });
  const number = "12 0000 0000 0000 0000 0000 0000";
  await db.bankAccountChange.create({
    data: {
      id: commandId(),
      accountId,
      name: "Nowe konto",
      number,
      reason: "",
      oldNumber: "49 1020 2892 2276 3005 0000 0000",
      proposedById: somebody.id,
      proposedAt: centre.now(),
      decidedById: other.id,
      decidedAt: centre.now(),
      isAccepted: true,
    },
  });
  await db.bankAccount.update({ where: { id: accountId }, data: { number } });
  centre.wait(5);

  const told = await other.call.cardUse.ofContact({ contactId });
  expect(told.readings.map(({ section, byName }) => [section, byName.split(" ")[0]])).toEqual([
    [null, "consultant"],
    ["fees", "consultant"],
  ]);
  expect(told.revisions).toMatchObject([
    { key: "SC-2", revision: 1, isInForce: false, content: { fees: [{ amountGrosze: 2_200 }] } },
  ]);
  expect(told.readings.at(1)?.accounts).toMatchObject([{ number: "49 1020 2892 2276 3005 0000 0000" }]);
  const seen = await db.accessLog.findFirst({ where: { context: "cardUse.ofContact", actorId: other.id } });
  expect(seen).toMatchObject({ contactIds: [contactId], residentIds: [expect.any(String)] });
});

test("what a desk that was away sends twice is kept once, with the desk's own instant and one fact of the contact", async () => {
  const card = await publishCard(centre, "SA-10", { title: "Dowód osobisty" });
  const contactId = await centre.contact(somebody);
  const at = new Date(centre.now().getTime() - 3 * 3_600_000).toISOString();
  const readings = [reading(card, contactId, "documents", { at, afterMs: 2_400 })];
  const first = await somebody.call.cardUse.read({ readings });
  centre.wait(60);
  expect(await somebody.call.cardUse.read({ readings })).toEqual(first);
  expect(first).toEqual({ kept: [readings[0]?.id], refused: [] });

  const rows = await db.cardReading.findMany({ where: { contactId } });
  expect(rows.map((row) => [row.at.toISOString(), row.afterMs, row.userId])).toEqual([[at, 2_400, somebody.id]]);
  const events = await db.event.findMany({ where: { contactId, type: "contact.card-read" } });
  expect(events.map(({ data }) => data)).toEqual([
    {
      contactId,
      readingId: readings[0]?.id,
      cardId: card.cardId,
      revisionId: card.revisionId,
      section: "documents",
    },
  ]);
});

test("one that cannot be kept does not hold up the others, and says why", async () => {
  const card = await publishCard(centre, "SA-11");
  const [mine, foreign] = [await centre.contact(somebody), await centre.contact(other)];
  const stranger = await publishCard(centre, "SA-12");
  const longAgo = new Date(centre.now().getTime() - 8 * 24 * 3_600_000).toISOString();
  const good = reading(card, mine);
  const bad = {
    foreign: reading(card, foreign),
    mixed: reading({ ...card, revisionId: stranger.revisionId }, mine),
    old: reading(card, mine, null, { at: longAgo }),
  };
  expect(await somebody.call.cardUse.read({ readings: [bad.foreign, good, bad.mixed, bad.old] })).toEqual({
    kept: [good.id],
    refused: [
      { id: bad.foreign.id, reason: "not-found" },
      { id: bad.mixed.id, reason: "not-found" },
      { id: bad.old.id, reason: "date-out-of-range" },
    ],
  });
  const taken = { ...good, contactId: null };
  expect(await other.call.cardUse.read({ readings: [taken] })).toEqual({
    kept: [],
    refused: [{ id: good.id, reason: "id-taken" }],
  });
});

test("nobody was ever told what is only a draft", async () => {
  const card = await publishCard(centre, "SA-13");
  const draft = commandId();
  await db.cardRevision.create({
    data: {
      id: draft,
      cardId: card.cardId,
      number: 2,
      status: "draft",
      title: "",
      content: card.content,
      checks: {},
      createdAt: centre.now(),
      updatedAt: centre.now(),
    },
  });
  const input = reading({ ...card, revisionId: draft as typeof card.revisionId }, null);
  expect((await somebody.call.cardUse.read({ readings: [input] })).refused).toEqual([
    { id: input.id, reason: "not-found" },
  ]);
});

test("“Informacja udzielona” closes the matter with the revisions that were read in its contact", async () => {
  const card = await publishCard(centre, "SA-14");
  const contactId = await centre.contact(somebody);
  await somebody.call.cardUse.read({ readings: [reading(card, contactId), reading(card, contactId, "deadline")] });
  const intake = await somebody.call.intakes.log({
    commandId: commandId(),
    id: commandId() as IntakeId,
    contactId,
    kind: "information",
    categoryId: null,
    description: "Kiedy dowód",
    answers: [],
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: null,
  });
  await somebody.call.intakes.answer({ commandId: commandId(), id: intake.id, version: intake.version });
  const event = await db.event.findFirst({ where: { intakeId: intake.id, type: "intake.answered" } });
  expect(event?.data).toMatchObject({ revisionIds: [card.revisionId] });
  const told = await somebody.call.cardUse.ofIntake({ id: intake.id });
  expect(told.readings.map(({ section }) => section)).toEqual([null, "deadline"]);
});
