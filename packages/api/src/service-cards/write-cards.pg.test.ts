import type { AccountChangeId, AccountId, CardId, CardReceipt } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, openCentre } from "../testing";
import { on, openCardDesk } from "../testing/card-desk";
import { ACCOUNT, cardsFileOf, contentOf, feeOf } from "../testing/cards";
import { fillCards } from "./fill-cards";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
await db.$transaction((tx) => fillCards(tx, cardsFileOf([]), centre.now()));
const {
  editor: anna,
  supervisor,
  revisionId,
  create: created,
  edit,
  revise,
  submit,
  publish,
  published,
} = await openCardDesk(centre);
const bogdan = await centre.person("editor");
const consultant = await centre.person("consultant");
const unitStaff = await centre.person("unit-staff", "ZDMK");
const NEW_NUMBER = "61 1090 1014 0000 0712 1981 2874";
const refusedAs = (message: string) => ({ message });
const inForce = async (id: CardId) => (await consultant.call.cards.get({ id })).inForce;

test("a card is written, submitted, published, and then read by everybody", async () => {
  const draft = await created({ title: "Meldunek", internalNote: "tylko dla centrum" });
  expect(draft).toMatchObject({ status: "draft", revisionVersion: 0 });
  await expect(consultant.call.cards.get({ id: draft.id })).rejects.toMatchObject(refusedAs("not-found"));
  await expect(
    unitStaff.call.cards.revision({ id: draft.revisionId ?? expect.fail("no revision") }),
  ).rejects.toMatchObject(refusedAs("not-found"));

  const out = await publish(await submit(await edit(draft, { title: "Meldunek stały" })));
  expect(out.status).toBe("published");
  expect((await inForce(draft.id))?.content.title).toBe("Meldunek stały");
  expect(await consultant.call.cards.index()).toContainEqual({ id: draft.id, revisionId: out.revisionId });
  const page = await anna.call.cards.get({ id: draft.id });
  expect(page).toMatchObject({
    open: null,
    actions: ["revise", "settle", "archive"],
    revisions: [
      { number: 1, editors: [{ id: anna.id }], submittedBy: { id: anna.id }, approvedBy: { id: supervisor.id } },
    ],
  });
});

test("a fee is published by somebody who did not write it, be it an editor or a supervisor", async () => {
  const card = await published({ title: "Odpis aktu", fees: [feeOf(2_200)] });
  const changed = await submit(await revise(card, { title: "Odpis aktu", fees: [feeOf(3_300)] }));
  expect((await anna.call.cards.get({ id: card.id })).open).toMatchObject({
    changed: ["fees"],
    isSensitive: true,
    actions: ["send-back", "discard"],
  });
  await expect(publish(changed, anna)).rejects.toMatchObject(refusedAs("needs-second-person"));
  await expect(publish(changed, anna, "2026-03-05T07:00:00Z")).rejects.toMatchObject(refusedAs("needs-second-person"));
  expect((await inForce(card.id))?.content.fees[0]?.amountGrosze).toBe(2_200);
  expect((await bogdan.call.cards.get({ id: card.id })).open?.actions).toEqual([
    "send-back",
    "schedule",
    "publish",
    "discard",
  ]);
  await publish(changed, bogdan);
  expect((await inForce(card.id))?.content.fees[0]?.amountGrosze).toBe(3_300);
});

test("everybody who has written at a sensitive revision is its author, also after it was sent back", async () => {
  const draft = await submit(await created({ legalBasis: [{ act: "KPA", reference: "art. 217", mark: "V" }] }));
  const back = await supervisor.call.cards.sendBack({ ...on(draft), reason: "Brak jednostki redakcyjnej" });
  expect((await anna.call.cards.get({ id: draft.id })).open?.remark).toBe("Brak jednostki redakcyjnej");
  const again = await submit(
    await edit(back, { legalBasis: [{ act: "KPA", reference: "art. 217 § 2", mark: "V" }] }, bogdan),
    bogdan,
  );
  for (const author of [anna, bogdan]) {
    await expect(publish(again, author)).rejects.toMatchObject(refusedAs("needs-second-person"));
  }
  expect((await publish(again)).status).toBe("published");
});

test("a change of another account is a change of a fee; a change of plain words needs nobody else", async () => {
  const card = await published({ fees: [feeOf(2_200)] });
  const account = await submit(await revise(card, { fees: [feeOf(2_200, ACCOUNT.key)] }));
  await expect(publish(account, anna)).rejects.toMatchObject(refusedAs("needs-second-person"));
  await anna.call.cards.discard(on(account));

  const words = await submit(await revise(card, { fees: [feeOf(2_200)], description: "Prostymi słowami" }));
  expect((await publish(words, anna)).status).toBe("published");
});

test("of two editors who save at once the second is told, and both texts are there to be shown side by side", async () => {
  const draft = await created({ title: "Prawo jazdy" });
  const first = await edit(draft, { title: "Prawo jazdy", description: "Anna" });
  await expect(edit(draft, { title: "Prawo jazdy", description: "Bogdan" }, bogdan)).rejects.toMatchObject({
    ...refusedAs("changed-meanwhile"),
    code: "CONFLICT",
  });
  const { open } = await bogdan.call.cards.get({ id: draft.id });
  const theirs = await bogdan.call.cards.revision({ id: open?.id ?? expect.fail("no open revision") });
  expect(theirs).toMatchObject({ version: first.revisionVersion, content: { description: "Anna" } });
  const both = await edit(first, { title: "Prawo jazdy", description: "Anna i Bogdan" }, bogdan);
  expect(both.revisionVersion).toBe(2);
});

test("of twenty saves of one draft at once one wins, and of two who begin the next revision one begins it", async () => {
  const draft = await created();
  const saves = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => edit(draft, { description: `Zapis ${index}` })),
  );
  expect(saves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

  const card = await published();
  const begun = await Promise.allSettled([
    revise(card, { description: "Anna" }),
    revise(card, { description: "Bogdan" }, bogdan),
  ]);
  expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(begun.find(({ status }) => status === "rejected")).toMatchObject({ reason: refusedAs("changed-meanwhile") });
});

test("whoever writes upon a text that was replaced meanwhile is told", async () => {
  const old = await published({ title: "Pierwsza" });
  await publish(await submit(await revise(old, { title: "Druga" })));
  await expect(revise(old, { title: "Trzecia" })).rejects.toMatchObject(refusedAs("changed-meanwhile"));
});

test("a save that is sent twice is done once, and a save of nothing changes nothing", async () => {
  const draft = await created();
  const input = { ...on(draft), basedOn: null, content: contentOf({ description: "Raz" }), checked: [] };
  const [one, two] = [await anna.call.cards.edit(input), await anna.call.cards.edit(input)];
  expect(two).toEqual(one);
  expect((await edit(one, { description: "Raz" })).revisionVersion).toBe(1);
});

test("a section keeps its check while its text stands, and loses it with the text", async () => {
  const fees = [feeOf(2_200)];
  const draft = await edit(await created({ fees }), { fees }, anna, [{ section: "fees", mark: "V" }]);
  const read = async ({ revisionId }: CardReceipt) =>
    (await anna.call.cards.revision({ id: revisionId ?? expect.fail("no revision") })).checks;
  expect(await read(draft)).toEqual({ fees: { on: "2026-03-02", byId: anna.id, mark: "V" } });
  const card = await publish(await submit(await edit(draft, { fees, description: "Więcej" })));

  const changed = await revise(card, { fees: [feeOf(3_300)], description: "Więcej" });
  expect(await read(changed)).toEqual({});
  const undone = await edit(changed, { fees, description: "Więcej" });
  expect(await read(undone)).toEqual({ fees: { on: "2026-03-02", byId: anna.id, mark: "V" } });
  await anna.call.cards.discard(on(undone));
});

test("a draft that names an unknown account, one that nobody accepted yet, or another card's symbol is not submitted", async () => {
  await expect(submit(await created({ fees: [feeOf(100, "nie-ma")] }))).rejects.toMatchObject(
    refusedAs("unknown-account"),
  );
  const [accountId, id] = [newId(centre.now()) as AccountId, newId(centre.now()) as AccountChangeId];
  const proposed = { commandId: commandId(), id, accountId, name: "Nowe", number: NEW_NUMBER, reason: "Nowy bank" };
  await anna.call.accounts.add({ ...proposed, key: "nowe" });
  const early = submit(await created({ fees: [feeOf(100, "nowe")] }));
  await expect(early).rejects.toMatchObject(refusedAs("unknown-account"));
  await published({ symbol: "SA-10" });
  await expect(submit(await created({ symbol: "sa 010" }))).rejects.toMatchObject(refusedAs("symbol-taken"));
  expect((await submit(await created({ symbol: "SA-11", cell: "SA-10" }))).status).toBe("in-review");
});

test("two cards never share a key", async () => {
  const { key } = await anna.call.cards.get({ id: (await published()).id });
  const input = { commandId: commandId(), id: newId(centre.now()) as CardId, revisionId: revisionId() };
  await expect(
    anna.call.cards.create({
      ...input,
      key,
      ownerUnitId: null,
      reviewDueOn: null,
      content: contentOf(),
    }),
  ).rejects.toMatchObject(refusedAs("key-taken"));
});

test("archiving ends what is in force and gives up what is written; restoring brings the text back as a draft", async () => {
  const card = await published({ title: "Stara karta", fees: [feeOf(500)] });
  const open = await revise(card, { title: "Nowa karta", fees: [feeOf(500)] });
  const archived = await supervisor.call.cards.archive({ commandId: commandId(), id: card.id, version: card.version });
  expect(await consultant.call.cards.fetch({ ids: [card.id] })).toEqual([]);
  await expect(edit(open, {})).rejects.toMatchObject(refusedAs("changed-meanwhile"));
  const page = await anna.call.cards.get({ id: card.id });
  expect(page).toMatchObject({ inForce: null, open: null, actions: ["restore"] });
  expect(page.revisions.map(({ status }) => status)).toEqual(["discarded", "archived"]);
  // What a caller was told then is still there, for the consultant too.
  const told = await consultant.call.cards.revision({ id: card.revisionId ?? expect.fail("no revision") });
  expect(told.content.title).toBe("Stara karta");

  const back = await anna.call.cards.restore({
    commandId: commandId(),
    id: card.id,
    version: archived.version,
    revisionId: revisionId(),
  });
  await publish(await submit(back), anna);
  expect((await inForce(card.id))?.content.title).toBe("Stara karta");
});

test("who has a card open is told who else has", async () => {
  const { id } = await created();
  expect(await anna.call.cards.present({ id })).toEqual({ others: [] });
  expect(await bogdan.call.cards.present({ id })).toMatchObject({ others: [{ id: anna.id }] });
  centre.wait(1);
  expect(await bogdan.call.cards.present({ id })).toEqual({ others: [] });
});
