import type { CardReceipt } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { openCentre } from "../testing";
import { on, openCardDesk } from "../testing/card-desk";
import { feeOf } from "../testing/cards";
import { publishDue } from "./publish-due";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const { editor, supervisor, published, revise, submit, publish } = await openCardDesk(centre);
const consultant = await centre.person("consultant");
const inMinutes = (minutes: number) => new Date(centre.now().getTime() + minutes * 60_000).toISOString();
const priceOf = async ({ id }: CardReceipt) =>
  (await consultant.call.cards.get({ id })).inForce?.content.fees[0]?.amountGrosze;
/** A card at 22 zł whose next price, 33 zł, a supervisor has dated ahead. */
async function dated(minutes: number) {
  const card = await published({ fees: [feeOf(2_200)] });
  const next = await publish(
    await submit(await revise(card, { fees: [feeOf(3_300)] })),
    supervisor,
    inMinutes(minutes),
  );
  expect(next.status).toBe("scheduled");
  return { card, next };
}
const publications = async (id: string) =>
  (
    await centre.database.owner.query(
      "SELECT actor_kind, data FROM event WHERE type = 'card.published' AND data->>'revisionId' = $1",
      [id],
    )
  ).rows;

test("what is dated ahead is not read out before its time, and is in force with the first question after it", async () => {
  const { card, next } = await dated(10);
  centre.wait(9);
  await consultant.call.cards.index();
  expect(await priceOf(card)).toBe(2_200);
  centre.wait(1);
  const index = await consultant.call.cards.index();
  expect(index.find(({ id }) => id === card.id)?.revisionId).toBe(next.revisionId);
  expect(await priceOf(card)).toBe(3_300);
  expect(await publications(next.revisionId ?? "")).toMatchObject([
    { actor_kind: "clock", data: { sections: ["fees"] } },
  ]);
  const { revisions } = await editor.call.cards.get({ id: card.id });
  expect(revisions.map(({ status, approvedBy }) => [status, approvedBy?.id])).toEqual([
    ["published", supervisor.id],
    ["archived", supervisor.id],
  ]);
  expect(revisions[1]?.endedAt).toBe(revisions[0]?.publishedAt);
});

test("of many servers whose clocks come at once, one publishes", async () => {
  const { next } = await dated(5);
  centre.wait(6);
  const counts = await Promise.all(Array.from({ length: 6 }, () => publishDue(db, centre.now())));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await publications(next.revisionId ?? "")).toHaveLength(1);
});

test("what was dated can be dated anew, put in force at once, or taken back, and then does not come by itself", async () => {
  const { card, next } = await dated(5);
  const later = await publish(next, supervisor, inMinutes(60));
  centre.wait(6);
  expect(await publishDue(db, centre.now())).toBe(0);
  const back = await supervisor.call.cards.sendBack({ ...on(later), reason: "Uchwała uchylona" });
  centre.wait(120);
  expect(await publishDue(db, centre.now())).toBe(0);
  expect(await priceOf(card)).toBe(2_200);
  const now = await publish(await submit(back), supervisor, inMinutes(30));
  expect((await publish(now)).status).toBe("published");
  expect(await priceOf(card)).toBe(3_300);
});

test("a card that somebody is changing just then keeps no reader waiting, and comes with the next question", async () => {
  const { card } = await dated(1);
  centre.wait(2);
  const held = await centre.database.owner.connect();
  await held.query("BEGIN");
  await held.query("SELECT FROM service_card WHERE id = $1 FOR UPDATE", [card.id]);
  await consultant.call.cards.index();
  expect(await priceOf(card)).toBe(2_200);
  await held.query("COMMIT");
  held.release();
  await consultant.call.cards.index();
  expect(await priceOf(card)).toBe(3_300);
});
