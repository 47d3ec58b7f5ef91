import type { IntakeId, LogIntake, MassEventId, ResidentId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { pausesOf } from "../deadlines/pauses";
import { newId } from "../new-id";
import { appRouter } from "../router";
import { commandId, NOWHERE, openCentre } from "../testing";
import { callerFactory } from "../trpc";

const centre = await openCentre("2026-01-12T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const { db } = centre.context;

/** A call about street lamps in a district, with the number it came from. */
async function call(districtNumber: number, phone: string, code = "OS-01", more: Partial<LogIntake> = {}) {
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
    ...more,
  });
}
const statusOf = async (id: string) =>
  db.intake.findUniqueOrThrow({ where: { id }, select: { status: true, masterId: true, publicAnswer: true } });
const wording = (...districtNumbers: number[]) => ({
  districtNumbers,
  streets: [] as string[],
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
  expect(late).toMatchObject({ status: "duplicate", unitId: null, dueAt: null });
  expect(await statusOf(late.id)).toMatchObject({ status: "duplicate", masterId: first.id });
  expect((await consultant.call.massEvents.active()).rows).toMatchObject([{ joined: 2 }]);
  const answers = { joining: 0, isMasterAnswered: true, messages: 4, unreachable: 0 };
  expect(await supervisor.call.massEvents.preview({ id: event.id })).toEqual(answers);
  expect(await end(event)).toEqual({ id: event.id, version: event.version + 1, ...answers });
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

test("the answer of the end reaches an intake that its unit has yet to accept, and those that joined it", async () => {
  centre.wait(120);
  const first = await consultant.call.intakes.forward({
    commandId: commandId(),
    ...(await call(16, "600 000 251").then(({ id, version }) => ({ id, version }))),
    unitId: await centre.unit("ZDMK"),
    note: "",
  });
  const event = await confirm("OS-01", 16);
  const preview = await supervisor.call.massEvents.preview({ id: event.id });
  expect(preview).toMatchObject({ isMasterAnswered: true, messages: 1 });
  expect(await end(event)).toMatchObject({ isMasterAnswered: true, messages: 1 });
  expect(await statusOf(first.id)).toMatchObject({ status: "resolved", publicAnswer: "Już świeci." });
  expect(await db.outboxMessage.count({ where: { recipient: "+48600000251" } })).toBe(1);
});

test("the answer of the end reaches an intake whose unit waits for the resident; outside of an event nobody may answer it so", async () => {
  centre.wait(120);
  const clerk = await centre.person("unit-staff", "ZDMK");
  const unitId = await centre.unit("ZDMK");
  const logged = await call(17, "600 000 261");
  const event = await confirm("OS-01", 17);
  const on = (receipt: { version: number }) => ({ commandId: commandId(), id: logged.id, version: receipt.version });
  const given = await consultant.call.intakes.forward({ ...on(logged), unitId, note: "" });
  const answer = { outcome: "done", publicAnswer: "Sama z siebie" } as const;
  await expect(supervisor.call.intakes.resolve({ ...on(given), ...answer })).rejects.toMatchObject({
    message: "wrong-status",
  });
  const asked = await clerk.call.intakes.ask({
    ...on(await clerk.call.intakes.accept(on(given))),
    question: "Od kiedy nie świeci?",
  });
  const { dueAt } = await db.intake.findUniqueOrThrow({ where: { id: logged.id } });
  centre.wait(2 * 24 * 60);
  await expect(supervisor.call.intakes.resolve({ ...on(asked), ...answer })).rejects.toMatchObject({
    message: "wrong-status",
  });
  expect(await end(event)).toMatchObject({ isMasterAnswered: true });
  const row = await db.intake.findUniqueOrThrow({ where: { id: logged.id } });
  expect(row).toMatchObject({ status: "resolved", publicAnswer: "Już świeci.", waitingSince: null });
  expect(row.dueAt?.getTime(), "the two days of waiting are not the unit's").toBeGreaterThan(dueAt?.getTime() ?? 0);
  const pauses = await db.$transaction((tx) => pausesOf(tx, logged.id));
  expect(pauses.map(({ from, to }) => to.getTime() - from.getTime())).toEqual([2 * 24 * 3_600_000]);
});

test("what may not join stays with whom it has when an event is confirmed, changed and ended", async () => {
  centre.wait(120);
  const danger = await db.category.findFirstOrThrow({ where: { priority: "P1", parentId: { not: null } } });
  const phoned = { phoneHandover: { at: centre.now().toISOString(), to: "Dyspozytor" } };
  const unitId = await centre.unit("ZDMK");
  const begunBefore = await call(5, "600 000 601", danger.code, phoned);
  const onDanger = await confirm(danger.code, 5);
  const logged = await call(5, "600 000 602", danger.code, { ...phoned, forwardTo: unitId });
  const changed = await supervisor.call.massEvents.change({ commandId: commandId(), ...onDanger, ...wording(5, 6) });
  const event = await confirm("OS-01", 5);
  const first = await call(5, "600 000 603");
  const kinds = ["praise", "idea", "expectation", "information"] as const;
  const others = [];
  for (const kind of kinds) others.push(await call(5, "600 000 604", "OS-01", { kind }));
  const wider = await supervisor.call.massEvents.change({ commandId: commandId(), ...event, ...wording(5, 6) });
  expect(await end(changed)).toMatchObject({ joining: 0, isMasterAnswered: false });
  expect(await end(wider)).toMatchObject({ joining: 0, isMasterAnswered: true });
  expect(await statusOf(first.id)).toMatchObject({ status: "closed" });
  for (const { id } of [begunBefore, ...others]) {
    expect(await statusOf(id)).toMatchObject({ status: "registered", masterId: null });
  }
  expect(await statusOf(logged.id)).toMatchObject({ status: "forwarded", masterId: null });
});

test("what may not join an event is logged while somebody has it in hand; what may join waits and finds it as it is then", async () => {
  centre.wait(120);
  const event = await confirm("OS-01", 9);
  const joining: Promise<unknown>[] = [];
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM mass_event WHERE id = ${event.id}::uuid FOR UPDATE`;
    const { id } = await call(9, "600 000 621", "OS-01", { kind: "information" });
    expect(await statusOf(id)).toMatchObject({ status: "registered", masterId: null });
    joining.push(call(9, "600 000 622"));
    await tx.massEvent.update({ where: { id: event.id }, data: { endedAt: centre.now() } });
  });
  const [joined] = (await Promise.all(joining)) as { id: string }[];
  expect(await statusOf(joined?.id ?? "")).toMatchObject({ status: "registered", masterId: null });
});

test("what a supervisor separated from an event stays a matter of its own, though the event is changed and ends", async () => {
  centre.wait(120);
  await call(6, "600 000 611");
  const event = await confirm("OS-01", 6);
  const { id, version } = await call(6, "600 000 612");
  await supervisor.call.intakes.separate({
    commandId: commandId(),
    id,
    version,
    reason: "Inna latarnia, inna przyczyna",
  });
  const changed = await supervisor.call.massEvents.change({ commandId: commandId(), ...event, ...wording(6) });
  expect(await statusOf(id)).toMatchObject({ status: "registered", masterId: null });
  expect(await supervisor.call.massEvents.preview({ id: event.id })).toMatchObject({ joining: 0, messages: 1 });
  expect(await end(changed)).toMatchObject({ joining: 0, messages: 1 });
  expect(await statusOf(id)).toMatchObject({ status: "registered", masterId: null });
});

test("an event whose master was cancelled or joined another takes the next that is logged, or the first that waits", async () => {
  centre.wait(120);
  const lost = await call(8, "600 000 621");
  const event = await confirm("OS-01", 8);
  const master = async () => (await db.massEvent.findUniqueOrThrow({ where: { id: event.id } })).masterId;
  expect(await master()).toBe(lost.id);
  const reason = "Zgłoszone przez pomyłkę";
  await supervisor.call.intakes.cancel({ commandId: commandId(), id: lost.id, version: lost.version, reason });
  const next = await call(8, "600 000 622");
  expect(next).toMatchObject({ status: "registered" });
  expect(await master()).toBe(next.id);
  const late = await call(8, "600 000 623");
  expect(await statusOf(late.id)).toMatchObject({ status: "duplicate", masterId: next.id });

  const elsewhere = await call(9, "600 000 624");
  await supervisor.call.intakes.join({
    commandId: commandId(),
    id: next.id,
    version: next.version,
    masterId: elsewhere.id,
  });
  const outside = await call(10, "600 000 625");
  const changed = await supervisor.call.massEvents.change({ commandId: commandId(), ...event, ...wording(8, 10) });
  expect(await master()).toBe(outside.id);
  await supervisor.call.intakes.cancel({ commandId: commandId(), id: outside.id, version: outside.version, reason });
  expect(await end(changed)).toMatchObject({ isMasterAnswered: false, joining: 0 });
});

test("what is logged while an event lasts joins it at once; danger goes to its unit, a question and another place their own way", async () => {
  centre.wait(120);
  const event = await confirm("OS-01", 3);
  const first = await call(3, "600 000 271");
  expect(first).toMatchObject({ status: "registered" });
  expect((await consultant.call.massEvents.active()).rows).toMatchObject([{ id: event.id, masterId: first.id }]);
  const unitId = await centre.unit("ZDMK");
  const second = await call(3, "600 000 272", "OS-01", { forwardTo: unitId });
  expect(await statusOf(second.id)).toMatchObject({ status: "duplicate", masterId: first.id });
  expect(await db.intake.findUniqueOrThrow({ where: { id: second.id } })).toMatchObject({ unitId: null });
  expect(await call(5, "600 000 273")).toMatchObject({ status: "registered" });
  expect(await call(3, "600 000 274", "OS-01", { kind: "information" })).toMatchObject({ status: "registered" });
  const danger = await db.category.findFirstOrThrow({ where: { priority: "P1", parentId: { not: null } } });
  const onFire = await confirm(danger.code, 3);
  await call(3, "600 000 275", danger.code, { phoneHandover: { at: centre.now().toISOString(), to: "Dyspozytor" } });
  const next = await call(3, "600 000 276", danger.code, {
    phoneHandover: { at: centre.now().toISOString(), to: "Dyspozytor" },
  });
  expect(next).toMatchObject({ status: "registered" });
  await end(event);
  await end({ ...onFire });
  expect(await call(3, "600 000 277")).toMatchObject({ status: "registered" });
});

test("once its master has its answer, what is logged stands for itself until the end gathers it", async () => {
  centre.wait(120);
  const first = await call(2, "600 000 281");
  const event = await confirm("OS-01", 2);
  await supervisor.call.intakes.close({
    commandId: commandId(),
    id: first.id,
    version: first.version,
    outcome: "done",
    note: "",
  });
  const late = await call(2, "600 000 282");
  expect(late).toMatchObject({ status: "registered" });
  expect(await end(event)).toMatchObject({ joining: 1 });
});

test("an event may hold on a street or numbers of it: what lies there joins, its neighbours and what is not known do not", async () => {
  centre.wait(120);
  const at = (street: string | null, houseNumber: string | null) => ({
    place: { ...NOWHERE, districtNumber: 18, street, houseNumber },
  });
  const first = await call(18, "600 000 291", "OS-01", at("ul. Kocmyrzowska", "3"));
  const outside = await call(18, "600 000 292", "OS-01", at("Kocmyrzowska", "40"));
  const id = newId(centre.now()) as MassEventId;
  const categoryId = await centre.category("OS-01");
  const streets = ["Kocmyrzowska 1–21", "Kocmyrzowska 1–21"];
  const event = await supervisor.call.massEvents.confirm({
    commandId: commandId(),
    id,
    categoryId,
    ...wording(),
    streets,
  });
  const rows = (await consultant.call.massEvents.active()).rows;
  expect(rows).toMatchObject([{ streets: ["Kocmyrzowska 1–21"], districtNumbers: [], masterId: first.id }]);
  expect(await call(18, "600 000 293", "OS-01", at("Kocmyrzowska", "21a"))).toMatchObject({ status: "duplicate" });
  expect(await call(18, "600 000 294", "OS-01", at("Bulwarowa", "3"))).toMatchObject({ status: "registered" });
  expect(await call(18, "600 000 295", "OS-01", at(null, null))).toMatchObject({ status: "registered" });
  expect(await statusOf(outside.id)).toMatchObject({ status: "registered" });
  const kept = await db.massEventWording.findMany({ where: { eventId: event.id } });
  expect(kept).toMatchObject([{ streets: ["Kocmyrzowska 1–21"] }]);
  expect(await end(event)).toMatchObject({ joining: 0, messages: 2 });
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
    joining: 0,
    isMasterAnswered: true,
    messages: 2,
  });
  expect(await end(event)).toMatchObject({ joining: 0, isMasterAnswered: true, messages: 2 });
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

test("news by SMS are promised only where SMS go out; else by e-mail to whoever has one, without a number too", async () => {
  centre.wait(120);
  const event = await confirm("OS-02", 1);
  const callerOf = callerFactory(appRouter);
  const caller = (sms: boolean, email: boolean) => {
    const { outbox } = centre.context;
    return callerOf({ ...centre.context, actor: consultant.actor, outbox: outbox && { ...outbox, sms, email } })
      .massEvents;
  };
  const ask = async (way: ReturnType<typeof caller>, contactId: Awaited<ReturnType<typeof centre.contact>>) =>
    way.count({ commandId: commandId(), id: event.id, contactId, wantsNews: true });
  const byNumber = await centre.contact(consultant, "600 000 501");
  await expect(ask(caller(false, true), byNumber)).rejects.toMatchObject({ message: "bad-input" });
  await ask(caller(true, false), byNumber);

  const residentId = newId(centre.now()) as ResidentId;
  const email = "halina@example.test";
  const person = { id: residentId, version: null, name: "Halina", email, address: null, phone: null };
  await consultant.call.residents.save({ commandId: commandId(), ...person });
  const known = await centre.contact(consultant);
  const who = { id: known, phone: null, residentId, isAnonymous: false };
  await consultant.call.contacts.identify({ commandId: commandId(), ...who });
  await expect(ask(caller(true, false), known)).rejects.toMatchObject({ message: "bad-input" });
  await ask(caller(false, true), known);
  await end(event);
  const sent = await db.outboxMessage.findMany({ where: { recipient: { in: [email, "+48600000501"] } } });
  expect(sent.map(({ channel }) => channel).toSorted()).toEqual(["email", "sms"]);
});

test("a count is taken back while the call lasts, with its wish for news; history keeps both, and it may be counted anew", async () => {
  centre.wait(120);
  const event = await confirm("OS-02", 1);
  const contactId = await centre.contact(consultant, "600 000 511");
  const takeBack = (who = consultant) =>
    who.call.massEvents.takeBack({ commandId: commandId(), id: event.id, contactId });
  const callers = async () => {
    const { rows } = await consultant.call.massEvents.active();
    return rows.filter(({ id }) => id === event.id).map((row) => [row.callers, row.wantNews]);
  };
  await count(event.id, contactId, true);
  await expect(takeBack(supervisor)).rejects.toMatchObject({ message: "not-found" });
  expect(await callers()).toEqual([[1, 1]]);
  await takeBack();
  await takeBack();
  expect(await callers()).toEqual([[0, 0]]);
  await count(event.id, contactId, false);
  expect(await callers()).toEqual([[1, 0]]);
  const { rows } = await centre.database.owner.query(
    "SELECT type FROM event WHERE contact_id = $1 AND type LIKE 'mass-event.%' ORDER BY seq",
    [contactId],
  );
  const [counted, back] = ["mass-event.caller-counted", "mass-event.count-taken-back"];
  expect(rows.map(({ type }) => type)).toEqual([counted, back, counted]);
  await consultant.call.contacts.end({ commandId: commandId(), id: contactId, result: "answered", note: "" });
  await expect(takeBack()).rejects.toMatchObject({ message: "contact-ended" });
  await end(event);
});
