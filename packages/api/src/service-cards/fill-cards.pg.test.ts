import { fileURLToPath } from "node:url";
import type { CardId, RevisionId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { readCards } from "../resources";
import { commandId, openCentre } from "../testing";
import { ACCOUNT, cardFileOf, cardsFileOf, feeOf } from "../testing/cards";
import { fillCards } from "./fill-cards";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const checks = { fees: { on: "2026-02-01", mark: "V2" as const } };
const file = cardsFileOf([
  cardFileOf("SA-10", { symbol: "SA-10", fees: [feeOf(2_200, ACCOUNT.key)], internalNote: "Nie czytać" }, { checks }),
  cardFileOf("SA:wymeldowanie", { title: "Wymeldowanie" }, { owner: null }),
]);
const fill = (given = file) => db.$transaction((tx) => fillCards(tx, given, centre.now()));
const consultant = await centre.as("consultant");
const unitStaff = await centre.as("unit-staff", "ZDMK");
const editor = await centre.as("editor");

test("the example cards are in force after the first filling, and a second one changes nothing", async () => {
  expect(await fill()).toBe(2);
  expect(await fill()).toBe(0);
  const index = await consultant.cards.index();
  expect(index).toHaveLength(2);
  const cards = await consultant.cards.fetch({ ids: index.map(({ id }) => id) });
  expect(cards.find(({ key }) => key === "SA-10")).toMatchObject({
    isExample: true,
    revision: 1,
    ownerUnitId: await centre.unit("ZDMK"),
    content: { symbol: "SA-10", internalNote: "Nie czytać" },
    checks: { fees: { on: "2026-02-01", mark: "V2", byId: null } },
  });
  expect(await consultant.accounts.list()).toMatchObject([{ key: ACCOUNT.key, number: ACCOUNT.number }]);
});

test("a card of a newer file comes in beside those that are there", async () => {
  await db.serviceCard.updateMany({ where: { key: "SA-10" }, data: { isExample: false } });
  expect(await fill(cardsFileOf([...file.cards, cardFileOf("SC-2")]))).toBe(1);
  expect(await db.serviceCard.findUnique({ where: { key: "SA-10" } })).toMatchObject({ isExample: false });
});

test("a file that names a unit nobody has is told so, and nothing of it comes in", async () => {
  const wrong = cardsFileOf([cardFileOf("XX-1"), cardFileOf("XX-2", {}, { owner: "Nikt" })]);
  await expect(fill(wrong)).rejects.toThrow("card XX-2 names the unit Nikt");
  expect(await db.serviceCard.count({ where: { key: "XX-1" } })).toBe(0);
});

test("units read cards without what is for the centre alone, in every answer", async () => {
  const { id } = await db.serviceCard.findUniqueOrThrow({ where: { key: "SA-10" }, select: { id: true } });
  const [card] = await unitStaff.cards.fetch({ ids: [id as CardId] });
  const page = await unitStaff.cards.get({ id: id as CardId });
  const revision = await unitStaff.cards.revision({ id: card?.revisionId ?? expect.fail("no card") });
  expect([card?.content, page.inForce?.content, revision.content].map((text) => text?.internalNote)).toEqual([
    "",
    "",
    "",
  ]);
  expect(page).toMatchObject({ open: null, actions: [], revisions: [{ number: 1, editors: [], approvedBy: null }] });
});

test("what is not there is not found", async () => {
  expect(await consultant.cards.fetch({ ids: [commandId() as CardId] })).toEqual([]);
  await expect(editor.cards.get({ id: commandId() as CardId })).rejects.toMatchObject({ message: "not-found" });
  await expect(editor.cards.revision({ id: commandId() as RevisionId })).rejects.toMatchObject({
    message: "not-found",
  });
});

test("the cards that the product brings come in whole: every owner, account and link between cards is there", async () => {
  const brought = await readCards(fileURLToPath(new URL("../../../../resources", import.meta.url)));
  await fill(brought);
  const keys = new Set((await db.serviceCard.findMany({ select: { key: true } })).map(({ key }) => key));
  expect(brought.cards.filter(({ key }) => !keys.has(key))).toEqual([]);
  expect(brought.cards.flatMap(({ content }) => content.related).filter((key) => !keys.has(key))).toEqual([]);
  const accounts = new Set((await consultant.accounts.list()).map(({ key }) => key));
  const named = brought.cards.flatMap(({ content }) => content.fees.map(({ account }) => account));
  expect(named.filter((account) => account !== null && !accounts.has(account))).toEqual([]);
});
