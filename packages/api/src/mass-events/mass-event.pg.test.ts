import type { IntakeId, MassEventId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-01-12T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const { db } = centre.context;

/** A call about street lamps in a district, with the number it came from. */
async function call(districtNumber: number, phone: string, code = "OS-01") {
  centre.wait(1);
  const contactId = await centre.contact(consultant, phone);
  return consultant.call.intakes.log({
    commandId: commandId(),
    id: newId(centre.now()) as IntakeId,
    contactId,
    kind: "intervention",
    categoryId: await centre.category(code),
    description: "Nie świeci latarnia",
    answers: [],
    place: { ...NOWHERE, districtNumber },
    phoneHandover: null,
    forwardTo: null,
  });
}
const statusOf = async (id: string) =>
  db.intake.findUniqueOrThrow({ where: { id }, select: { status: true, masterId: true, publicAnswer: true } });
const wording = (...districtNumbers: number[]) => ({
  districtNumbers,
  message: "Awaria oświetlenia, ekipa w drodze.",
  expectedEndAt: "2026-01-12T18:00:00Z",
});
async function confirm(code: string, ...districtNumbers: number[]) {
  const id = newId(centre.now()) as MassEventId;
  const categoryId = await centre.category(code);
  return supervisor.call.massEvents.confirm({ commandId: commandId(), id, categoryId, ...wording(...districtNumbers) });
}
const end = (event: { id: MassEventId; version: number }) =>
  supervisor.call.massEvents.end({ commandId: commandId(), ...event, outcome: "done", publicAnswer: "Już świeci." });
const count = (id: MassEventId, contactId: Awaited<ReturnType<typeof centre.contact>>, wantsNews: boolean) =>
  consultant.call.massEvents.count({ commandId: commandId(), id, contactId, wantsNews });

test("what waits in the area joins the first intake, and ending the event answers all of them once", async () => {
  const first = await call(4, "600 000 101");
  const second = await call(4, "600 000 102");
  const elsewhere = await call(7, "600 000 103");
  const event = await confirm("OS-01", 4);
  expect(await statusOf(first.id)).toMatchObject({ status: "registered", masterId: null });
  expect(await statusOf(second.id)).toMatchObject({ status: "duplicate", masterId: first.id });
  expect(await statusOf(elsewhere.id)).toMatchObject({ status: "registered", masterId: null });

  const curious = await centre.contact(consultant, "600 000 104");
  await count(event.id, curious, false);
  await count(event.id, curious, true);
  await count(event.id, await centre.contact(consultant, "600 000 105"), false);
  const { rows } = await consultant.call.massEvents.active();
  expect(rows).toMatchObject([{ id: event.id, masterId: first.id, callers: 2, wantNews: 1, joined: 1, endedAt: null }]);

  const late = await call(4, "600 000 106");
  const answers = { joining: 1, isMasterAnswered: true, messages: 4, unreachable: 0 };
  expect(await supervisor.call.massEvents.preview({ id: event.id })).toEqual(answers);
  expect(await end(event)).toEqual({ id: event.id, version: event.version + 1, ...answers });
  expect(await statusOf(late.id)).toMatchObject({ status: "duplicate", masterId: first.id });
  expect(await statusOf(first.id)).toMatchObject({ status: "closed", publicAnswer: "Już świeci." });
  const messages = await db.outboxMessage.findMany({ orderBy: { recipient: "asc" } });
  expect(messages.map(({ recipient, body }) => [recipient, body])).toEqual(
    ["101", "102", "104", "106"].map((last) => [`+48600000${last}`, "Już świeci."]),
  );
  expect((await consultant.call.massEvents.active()).rows).toEqual([]);
  expect((await supervisor.call.massEvents.past()).rows).toMatchObject([
    { id: event.id, joined: 2, publicAnswer: "Już świeci." },
  ]);
  await expect(end({ ...event, version: event.version + 1 })).rejects.toMatchObject({ message: "wrong-status" });
});

test("an event for a group and the whole city takes all of the group's categories, wherever they are", async () => {
  centre.wait(120);
  const lamp = await db.category.findUniqueOrThrow({ where: { code: "OS-01" }, select: { parentId: true } });
  const parentId = lamp.parentId ?? "";
  const sister = await db.category.findFirstOrThrow({ where: { parentId, code: { not: "OS-01" } } });
  const group = await db.category.findUniqueOrThrow({ where: { id: parentId } });
  const first = await call(9, "600 000 201");
  const second = await call(2, "600 000 202", sister.code);
  const event = await confirm(group.code);
  expect(await statusOf(second.id)).toMatchObject({ status: "duplicate", masterId: first.id });
  await end(event);
});

test("an intake that its unit has yet to accept stays with the unit; whoever called is answered all the same", async () => {
  centre.wait(120);
  const first = await consultant.call.intakes.forward({
    commandId: commandId(),
    ...(await call(16, "600 000 251").then(({ id, version }) => ({ id, version }))),
    unitId: await centre.unit("ZDMK"),
    note: "",
  });
  const event = await confirm("OS-01", 16);
  const preview = await supervisor.call.massEvents.preview({ id: event.id });
  expect(preview).toMatchObject({ isMasterAnswered: false, messages: 1 });
  expect(await end(event)).toMatchObject({ isMasterAnswered: false, messages: 1 });
  expect(await statusOf(first.id)).toMatchObject({ status: "forwarded", publicAnswer: null });
  expect(await db.outboxMessage.count({ where: { recipient: "+48600000251" } })).toBe(1);
});

test("an event made by hand before anybody called takes the first intake when it is changed; each wording is kept", async () => {
  centre.wait(120);
  const event = await confirm("OS-01", 11);
  const first = await call(12, "600 000 301");
  const changed = await supervisor.call.massEvents.change({
    commandId: commandId(),
    ...event,
    ...wording(12, 11, 12),
    message: "Także w dzielnicy XII.",
  });
  const rows = await db.massEventWording.findMany({ where: { eventId: event.id }, orderBy: { version: "asc" } });
  expect(rows).toMatchObject([
    { version: 0, districtNumbers: [11], byId: supervisor.id },
    { version: 1, districtNumbers: [11, 12], message: "Także w dzielnicy XII." },
  ]);
  expect((await consultant.call.massEvents.active()).rows).toMatchObject([{ masterId: first.id, version: 1 }]);
  await expect(db.massEventWording.deleteMany()).rejects.toThrow();
  await expect(end(event)).rejects.toMatchObject({ message: "changed-meanwhile" });
  await end(changed);
});

test("an event made by hand before anybody called answers what came after it, though nobody changed it", async () => {
  const event = await confirm("OS-02", 13);
  const [first, second] = [await call(13, "600 000 131", "OS-02"), await call(13, "600 000 132", "OS-02")];
  expect(await supervisor.call.massEvents.preview({ id: event.id })).toMatchObject({
    joining: 1,
    isMasterAnswered: true,
    messages: 2,
  });
  expect(await end(event)).toMatchObject({ joining: 1, isMasterAnswered: true, messages: 2 });
  expect(await statusOf(first.id)).toMatchObject({ status: "closed", publicAnswer: "Już świeci." });
  expect(await statusOf(second.id)).toMatchObject({ status: "duplicate", masterId: first.id });
});

test("news are promised to nobody who could not get them, nor in somebody else's contact", async () => {
  const event = await confirm("OS-01", 14);
  await expect(count(event.id, await centre.contact(consultant), true)).rejects.toMatchObject({ message: "bad-input" });
  const others = await centre.contact(supervisor, "600 000 401");
  await expect(count(event.id, others, true)).rejects.toMatchObject({ message: "not-found" });
  expect((await consultant.call.massEvents.active()).rows).toMatchObject([{ id: event.id, callers: 0 }]);
});
