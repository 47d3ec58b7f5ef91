import type { CardId, ContactId, ReadingId } from "@kck/contracts";
import type { CardSection } from "@kck/domain";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";
import { feeOf } from "../testing/cards";
import { type PublishedCard, publishCard, publishNext } from "../testing/published-cards";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const consultant = await centre.person("consultant");
const DAY = 24 * 60;

const told = async (
  { cardId, revisionId }: PublishedCard,
  contactId: ContactId,
  ...sections: (CardSection | null)[]
) => {
  const readings = sections.map((section) => ({
    id: commandId() as ReadingId,
    cardId,
    revisionId,
    section,
    contactId,
    afterMs: null,
  }));
  await consultant.call.cardUse.read({ readings });
};
let phones = 600_000_100;
const caller = () => centre.contact(consultant, String(phones++));
const listed = async (cardId: PublishedCard["cardId"], days = 14) =>
  (await consultant.call.cardUse.callBack({ cardId, days })).rows.map(({ contactId, sections }) => ({
    contactId,
    sections,
  }));

test("the list names exactly the contacts that were given the old text of a section that has changed", async () => {
  const first = await publishCard(centre, "USC-1", { description: "Opis", fees: [feeOf(2_200)] });
  const [long, heardFees, heardOther, onlyOpened, toldAgain] = [
    await caller(),
    await caller(),
    await caller(),
    await caller(),
    await caller(),
  ];
  await told(first, long, null, "fees");
  centre.wait(20 * DAY);
  await told(first, heardFees, null, "fees");
  await told(first, heardOther, null, "description");
  await told(first, onlyOpened, null);
  await told(first, toldAgain, null, "fees");
  centre.wait(10);
  const second = await publishNext(centre, first, { fees: [feeOf(3_300)], synonyms: ["metryka"] });
  await told(second, toldAgain, "fees");
  const heardNew = await caller();
  await told(second, heardNew, null, "fees");

  expect(await listed(first.cardId)).toEqual([
    { contactId: heardFees, sections: ["fees"] },
    { contactId: onlyOpened, sections: [] },
  ]);
  expect((await listed(first.cardId, 30)).map(({ contactId }) => contactId)).toContain(long);

  await publishNext(centre, second, { fees: [feeOf(2_200)] });
  expect((await listed(first.cardId)).map(({ contactId }) => contactId).toSorted()).toEqual(
    [heardNew, toldAgain].toSorted(),
  );
});

test("each row says whom to ring, nobody who stayed unnamed, and leaves its line in the access log", async () => {
  const first = await publishCard(centre, "USC-2", { deadline: { words: "30 dni", rule: null } });
  const named = await caller();
  const unnamed = await centre.contact(consultant);
  const nobody = { commandId: commandId(), phone: "600 900 900", residentId: null, isAnonymous: true };
  await consultant.call.contacts.identify({ ...nobody, id: unnamed });
  await told(first, named, "deadline");
  centre.wait(1);
  await told(first, unnamed, "deadline");
  const second = await publishNext(centre, first, { deadline: { words: "14 dni", rule: null } });

  const supervisor = await centre.person("supervisor");
  const view = await supervisor.call.cardUse.callBack({ cardId: first.cardId, days: 3 });
  expect(view).toMatchObject({ revisionId: second.revisionId, revision: 2, isCut: false });
  expect(view.rows).toMatchObject([
    { contactId: unnamed, phone: null, residentId: null },
    { contactId: named, phone: { e164: expect.stringMatching(/^\+48600000/) }, revision: 1 },
  ]);
  const seen = await db.accessLog.findFirstOrThrow({ where: { actorId: supervisor.id } });
  expect(seen.context).toBe("cardUse.callBack");
  expect(seen.contactIds.toSorted()).toEqual([named, unnamed].toSorted());
});

test("another number of the account is another fee", async () => {
  const accountId = commandId();
  const [was, is] = ["11 1020 2892 2276 3005 0000 0000", "22 1020 2892 2276 3005 0000 0000"];
  await db.bankAccount.create({
    data: { id: accountId, key: "main", name: "Główne", number: was, mark: "V", checkedOn: centre.now() },
  });
  const card = await publishCard(centre, "USC-3", { fees: [feeOf(2_200, "main")] });
  const contactId = await caller();
  await told(card, contactId, "fees");
  expect(await listed(card.cardId)).toEqual([]);
  centre.wait(1);
  const change = { accountId, name: "Główne", number: is, oldNumber: was, reason: "", proposedById: consultant.id };
  const when = { proposedAt: centre.now(), decidedAt: centre.now(), isAccepted: true };
  await db.bankAccountChange.create({ data: { id: commandId(), ...change, ...when } });
  await db.bankAccount.update({ where: { id: accountId }, data: { number: is } });
  expect(await listed(card.cardId)).toEqual([{ contactId, sections: ["fees"] }]);
});

test("a card that is not in force has nobody to call back about", async () => {
  await expect(consultant.call.cardUse.callBack({ cardId: commandId() as CardId, days: 3 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
