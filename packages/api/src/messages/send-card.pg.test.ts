import { type ContactId, type MessageId, SendCard } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { appRouter } from "../router";
import { commandId, openCentre } from "../testing";
import { ACCOUNT, feeOf } from "../testing/cards";
import { type PublishedCard, publishCard, publishNext } from "../testing/published-cards";
import { callerFactory } from "../trpc";
import { forgetMessages } from "./forget-messages";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const consultant = await centre.person("consultant");

type Sent = Parameters<typeof consultant.call.messages.sendCard>[0];
const letter = ({ cardId, revisionId }: PublishedCard, more: Partial<Sent> = {}): Sent => ({
  commandId: commandId(),
  id: commandId() as MessageId,
  cardId,
  revisionId,
  what: "text",
  section: null,
  channel: "email",
  recipient: "anna@example.test",
  contactId: null,
  ...more,
});
const send = async (input: Sent) => {
  const { id } = await consultant.call.messages.sendCard(input);
  return db.outboxMessage.findUniqueOrThrow({ where: { id } });
};
const contact = (): Promise<ContactId> => centre.contact(consultant, "600 100 200");

test("the whole text goes out as it is read, with the account's number, and never the internal note", async () => {
  await db.bankAccount.create({
    data: { id: commandId(), ...ACCOUNT, name: "Opłata skarbowa", mark: "V", checkedOn: centre.now() },
  });
  const card = await publishCard(centre, "SC-2", {
    title: "Odpis aktu",
    symbol: "SC-2",
    description: "Odpis <b>skrócony</b>.",
    steps: ["Złóż wniosek", "Odbierz odpis"],
    documents: [{ name: "wniosek", inCase: "pełnomocnik", forWhom: null, mark: "M" }],
    fees: [feeOf(2_250, ACCOUNT.key), feeOf(0)],
    synonyms: ["metryka"],
    internalNote: "TYLKO DLA NAS",
  });
  const { subject, body, ...row } = await send(letter(card));
  expect(subject).toBe("Karta usługi: Odpis aktu");
  expect(body).toContain("Odpis <b>skrócony</b>.");
  expect(body).toContain("1. Złóż wniosek\n2. Odbierz odpis");
  expect(body).toContain("- wniosek; w przypadku: pełnomocnik");
  expect(body).toMatch(/Opłata skarbowa: 22,50\szł; przelew; numer konta: 49 1020 2892 2276 3005 0000 0000/);
  expect(body).toContain("Opłata skarbowa: bez opłaty");
  expect(body).toContain("https://bip.example.test/uslugi/SC-2");
  expect(body).not.toMatch(/TYLKO DLA NAS|metryka|\{\{/);
  expect(row).toMatchObject({ recipient: "anna@example.test", status: "waiting", purpose: "card-text" });
});

test("an SMS is short, ends at a word, keeps the link and says that it is an example", async () => {
  const card = await publishCard(centre, "SC-3", { symbol: "SC-3", description: "słowo ".repeat(400) });
  await db.serviceCard.update({ where: { id: card.cardId }, data: { isExample: true } });
  const { body, recipient } = await send(letter(card, { channel: "sms", recipient: "600 100 200" }));
  expect(body.length).toBeLessThanOrEqual(469);
  expect(body).toMatch(
    /słowo…\nCała karta: https:\/\/bip\.example\.test\/uslugi\/SC-3\nKarta przykładowa, sprawdź w BIP\.$/,
  );
  expect(recipient).toBe("+48600100200");
});

test("what was sent as text counts as told; a fact of the contact says which revision and holds no address", async () => {
  const card = await publishCard(centre, "SC-4", { fees: [feeOf(1_700)] });
  const contactId = await contact();
  const { id } = await send(letter(card, { contactId, section: "fees" }));
  const told = await consultant.call.cardUse.ofContact({ contactId });
  expect(told.readings).toMatchObject([{ id, section: "fees", revisionId: card.revisionId }]);
  expect(told.messages).toMatchObject([{ id, channel: "email", status: "waiting", sentAt: null }]);
  const events = await db.event.findMany({ where: { contactId, type: "contact.card-sent" } });
  expect(events).toMatchObject([{ data: { messageId: id, revisionId: card.revisionId, channel: "email" } }]);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("anna");
});

test("sent twice under one command, it lies in the outbox once", async () => {
  const card = await publishCard(centre, "SC-5");
  const input = letter(card);
  await Promise.all([send(input), send(input)]);
  expect(await db.outboxMessage.count({ where: { cardId: card.cardId } })).toBe(1);
});

test("with no gateway the channel is refused as off, and the screen can know it before", async () => {
  const card = await publishCard(centre, "SC-6");
  const call = callerFactory(appRouter)({ ...centre.context, outbox: null, actor: consultant.actor });
  expect(await call.messages.channels()).toEqual({ email: false, sms: false, cardUrl: null });
  await expect(call.messages.sendCard(letter(card))).rejects.toMatchObject({ message: "channel-off" });
  const sent = letter(card);
  await consultant.call.messages.sendCard(sent);
  expect(await call.messages.sendCard(sent)).toEqual({ id: sent.id }); // what was done before keeps its answer
  expect(await consultant.call.messages.channels()).toMatchObject({ email: true, sms: true });
});

test.each([
  ["a recipient that is no address", { recipient: "anna" }, "bad-input"],
  ["a recipient with a second header", { recipient: "a@example.test\nBcc: b@example.test" }, "bad-input"],
  ["a phone that is none", { channel: "sms" as const, recipient: "12" }, "bad-input"],
  ["a link where the card stands nowhere", { what: "link" as const }, "link-missing"],
  ["somebody else's contact", { contactId: commandId() as ContactId }, "not-found"],
])("%s is refused and nothing goes out", async (_what, more, message) => {
  const card = await publishCard(centre, `X-${commandId()}`);
  await expect(consultant.call.messages.sendCard(letter(card, more))).rejects.toMatchObject({ message });
  expect(await db.outboxMessage.count({ where: { cardId: card.cardId } })).toBe(0);
});

test("an internal section cannot even be asked for", () => {
  const input = {
    ...letter({ cardId: commandId(), revisionId: commandId() } as PublishedCard),
    section: "internalNote",
  };
  expect(SendCard.safeParse(input).success).toBe(false);
});

test("a text that is no longer in force is not sent", async () => {
  const card = await publishCard(centre, "SC-7");
  centre.wait(1);
  await publishNext(centre, card, { description: "Nowy opis" });
  await expect(consultant.call.messages.sendCard(letter(card))).rejects.toMatchObject({ message: "changed-meanwhile" });
});

test("after 90 days nobody is named in the outbox any more", async () => {
  const { id } = await send(letter(await publishCard(centre, "SC-8")));
  centre.wait(90 * 24 * 60 + 1);
  const fresh = await send(letter(await publishCard(centre, "SC-9")));
  expect(await forgetMessages(db, centre.now())).toBeGreaterThan(0);
  expect(await db.outboxMessage.findUniqueOrThrow({ where: { id } })).toMatchObject({
    recipient: "",
    subject: "",
    body: "",
    status: "failed",
  });
  expect((await db.outboxMessage.findUniqueOrThrow({ where: { id: fresh.id } })).recipient).not.toBe("");
});
