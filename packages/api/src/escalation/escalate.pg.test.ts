import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readNoticeMessage } from "../resources";
import { commandId, openCentre } from "../testing";
import { escalate } from "./escalate";

const RESOURCES = fileURLToPath(new URL("../../../../resources", import.meta.url));
const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const { db } = centre.context;
const mail = { texts: await readNoticeMessage(RESOURCES), publicUrl: "https://kck.example.test" };
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const clerk = await centre.person("unit-staff", "ZDMK");
const head = await centre.person("unit-staff", "ZDMK");
const stranger = await centre.person("unit-staff", "ZZM");
const administrator = await centre.person("administrator");
await administrator.call.users.change({
  commandId: commandId(),
  id: head.id,
  version: 0,
  name: "Kierująca",
  role: "unit-staff",
  unitId: await centre.unit("ZDMK"),
  isUnitHead: true,
});

const run = () => escalate(db, centre.now, mail);
const HOUR = 60;
const inMinutes = (minutes: number) => new Date(centre.now().getTime() + minutes * 60_000);

/** An intake of the clerk with a warning and a deadline at so many minutes from now, counted by the clock of the walls. */
async function promised(warnings: readonly number[], due: number) {
  const given = await centre.intake(consultant, "Dziura w chodniku", { category: "DR-02", forwardTo: "ZDMK" });
  const on = { commandId: commandId(), id: given.id, version: given.version };
  await clerk.call.intakes.accept(on);
  const taken = await clerk.call.intakes.assign({
    ...on,
    version: given.version + 1,
    commandId: commandId(),
    assigneeId: clerk.id,
  });
  const promise = { warnAt: warnings.map(inMinutes), dueAt: inMinutes(due), policyKey: "p1", policyVersion: 1 };
  await db.intake.update({ where: { id: given.id }, data: promise });
  return { ...given, version: taken.version };
}
const noticesOf = async (intakeId: string) => {
  const rows = await db.notice.findMany({ where: { intakeId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const names = new Map(
    [clerk, head, supervisor].map(({ id }, at) => [String(id), ["clerk", "head", "supervisor"][at]]),
  );
  return rows.map(({ alarm, userId }) => `${alarm} ${names.get(userId)}`);
};

test("a matter that lies is told to its clerk, then to the head of the unit, then to the supervisor, each once", async () => {
  const { id } = await promised([HOUR], 5 * HOUR);
  const heard: string[][] = [];
  for (let hour = 0; hour < 9; hour += 1) {
    await run();
    await run();
    heard.push(await noticesOf(id));
    centre.wait(HOUR);
  }
  expect(heard.map((lines, at) => lines.slice(heard[at - 1]?.length ?? 0))).toEqual([
    [],
    ["warning clerk"],
    ["warning head"],
    ["warning supervisor"],
    [],
    ["overdue clerk"],
    ["overdue head"],
    ["overdue supervisor"],
    [],
  ]);
  const mails = await db.outboxMessage.findMany({ where: { body: { contains: id } } });
  expect(mails).toHaveLength(6);
  expect(mails.map(({ purpose }) => purpose).toSorted()).toEqual([
    ...Array.from({ length: 3 }, () => "deadline-overdue"),
    ...Array.from({ length: 3 }, () => "deadline-warning"),
  ]);
  expect(mails[0]?.body).not.toContain("Dziura");
  const { timeline } = await clerk.call.intakes.get({ id });
  expect(timeline.filter(({ type }) => type === "intake.escalated")).toHaveLength(6);
});

/** The same, with a first answer promised in four hours and a warning after two; nothing else falls in its time. */
async function awaited() {
  const given = await promised([], 48 * HOUR);
  const first = { firstAnswerBy: inMinutes(4 * HOUR), answerWarnAt: [inMinutes(2 * HOUR)] };
  await db.intake.update({ where: { id: given.id }, data: first });
  return { ...given, ...first };
}

test("a resident whom nobody answers is told of to the clerk, the head and the supervisor, each once and by mail", async () => {
  const { id, firstAnswerBy } = await awaited();
  for (let half = 0; half < 12; half += 1) {
    await run();
    await run();
    centre.wait(HOUR / 2);
  }
  expect(await noticesOf(id)).toEqual([
    "answer-warning clerk",
    "answer-warning head",
    "answer-warning supervisor",
    "unanswered clerk",
    "unanswered head",
    "unanswered supervisor",
  ]);
  const mails = await db.outboxMessage.findMany({ where: { body: { contains: id } } });
  expect(mails.map(({ purpose }) => purpose).toSorted()).toEqual([
    ...Array.from({ length: 3 }, () => "deadline-answer-warning"),
    ...Array.from({ length: 3 }, () => "deadline-unanswered"),
  ]);
  const { rows } = await clerk.call.notices.list();
  const mine = rows.filter(({ intakeId }) => intakeId === id);
  expect(mine.map(({ deadlineAt }) => deadlineAt)).toEqual(
    [firstAnswerBy, firstAnswerBy].map((at) => at.toISOString()),
  );
});

test("the first word to the resident ends the watch of it; an acceptance, a note in the house and a plan do not", async () => {
  const updated = await awaited();
  const asked = await awaited();
  const planned = await awaited();
  const on = (receipt: { id: string; version: number }) => ({ commandId: commandId(), ...receipt });
  await clerk.call.intakes.update({ commandId: commandId(), id: updated.id, body: "Ekipa jest w drodze" });
  const question = { ...on({ id: asked.id, version: asked.version }), question: "Gdzie dokładnie?" };
  const waits = await clerk.call.intakes.ask(question);
  await consultant.call.intakes.reply({ ...on({ id: asked.id, version: waits.version }), reply: "Tu" });
  await clerk.call.intakes.note({ commandId: commandId(), id: planned.id, body: "Zamówić płytę" });
  const scheduledFor = inMinutes(24 * HOUR).toISOString();
  await clerk.call.intakes.schedule({ ...on({ id: planned.id, version: planned.version }), scheduledFor, note: "" });
  const answerAlarms = async () => {
    const rows = await db.notice.findMany({ where: { alarm: { in: ["answer-warning", "unanswered"] } } });
    return [updated, asked, planned].map(({ id }) => rows.filter(({ intakeId }) => intakeId === id).length);
  };
  centre.wait(5 * HOUR);
  await run();
  expect(await answerAlarms()).toEqual([0, 0, 3]);
});

test("a first answer that was promised before there were warnings of it is told to nobody", async () => {
  const before = await awaited();
  await db.intake.update({ where: { id: before.id }, data: { warnAt: [inMinutes(40 * HOUR)], answerWarnAt: [] } });
  // A policy may warn of nothing.
  const unwarned = await awaited();
  await db.intake.update({ where: { id: unwarned.id }, data: { answerWarnAt: [] } });
  centre.wait(5 * HOUR);
  await run();
  expect(await noticesOf(before.id)).toEqual([]);
  expect(await noticesOf(unwarned.id)).toContain("unanswered clerk");
});

test("a matter that waits for the resident sends nothing, and goes on when they have answered", async () => {
  const given = await promised([HOUR], 5 * HOUR);
  const on = { commandId: commandId(), id: given.id };
  const asked = await clerk.call.intakes.ask({ ...on, version: given.version, question: "Gdzie dokładnie?" });
  centre.wait(6 * HOUR);
  await run();
  expect(await noticesOf(given.id)).toEqual([]);
  await consultant.call.intakes.reply({ commandId: commandId(), id: given.id, version: asked.version, reply: "Tu" });
  await run();
  expect(await noticesOf(given.id)).toEqual([]);
  const { dueAt } = await db.intake.findUniqueOrThrow({ where: { id: given.id } });
  centre.wait(((dueAt?.getTime() ?? 0) - centre.now().getTime()) / 60_000);
  await run();
  expect(await noticesOf(given.id)).toEqual(["overdue clerk"]);
});

test("what should have been told days ago stands under the bell, and no mail goes out late", async () => {
  const { id } = await promised([], HOUR);
  centre.wait(3 * 24 * HOUR);
  await run();
  expect((await noticesOf(id)).toSorted()).toEqual(["overdue clerk", "overdue head", "overdue supervisor"]);
  expect(await db.outboxMessage.count({ where: { body: { contains: id } } })).toBe(0);
});

test("a matter that nobody has taken is told to the unit's head, and one without a unit to the supervisor", async () => {
  const given = await centre.intake(consultant, "Dziura", { category: "DR-02", forwardTo: "ZDMK" });
  const alone = await centre.intake(consultant, "Inne", { category: "DR-02" });
  await db.intake.updateMany({
    where: { id: { in: [given.id, alone.id] } },
    data: { warnAt: [], dueAt: centre.now() },
  });
  await run();
  expect(await noticesOf(given.id)).toEqual(["overdue head"]);
  expect(await noticesOf(alone.id)).toEqual(["overdue supervisor"]);
});

test("an overdue matter that was told to the last and then given to another unit is told to that unit's head", async () => {
  const { id, version } = await promised([], 0);
  centre.wait(12 * HOUR);
  await run();
  expect(await noticesOf(id)).toHaveLength(3);
  const unitId = await centre.unit("ZZM");
  await supervisor.call.intakes.reassign({ commandId: commandId(), id, version, unitId, reason: "To ich teren" });
  const { acceptBy } = await db.intake.findUniqueOrThrow({ where: { id } });
  const by = acceptBy ?? expect.fail("the new unit has no time to accept");
  expect(by > centre.now()).toBe(true);
  const newHead = await centre.person("unit-staff", "ZZM");
  await db.user.update({ where: { id: newHead.id }, data: { isUnitHead: true } });
  await run();
  expect((await newHead.call.notices.list()).rows).toEqual([]);
  centre.wait((by.getTime() - centre.now().getTime()) / 60_000);
  await run();
  await run();
  expect((await newHead.call.notices.list()).rows.map(({ alarm, intakeId }) => [alarm, intakeId])).toEqual([
    ["unaccepted", id],
  ]);
});

test("a person sees their own lines, reads one, then all; nobody reads another's", async () => {
  const { unread, rows } = await head.call.notices.list();
  expect(unread).toBe(rows.length);
  const first = rows[0] ?? expect.fail("nothing under the bell");
  expect(first).toMatchObject({ alarm: "overdue", isRead: false, number: expect.stringMatching(/^KCK\//) });
  expect(await stranger.call.notices.read({ commandId: commandId(), ids: [first.id] })).toEqual({ count: 0 });
  expect(await stranger.call.notices.list()).toEqual({ unread: 0, rows: [] });
  expect(await head.call.notices.read({ commandId: commandId(), ids: [first.id] })).toEqual({ count: 1 });
  expect((await head.call.notices.list()).unread).toBe(unread - 1);
  await head.call.notices.read({ commandId: commandId(), ids: null });
  expect((await head.call.notices.list()).unread).toBe(0);
});

test("runs at once tell once; control, last of all: without the unique keys the same runs tell twice", async () => {
  const told = async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await promised([], 0)).id));
    await Promise.all([run(), run(), run()]);
    const groups = await db.notice.groupBy({ by: ["intakeId"], where: { intakeId: { in: ids } }, _count: true });
    return groups.map(({ _count }) => _count);
  };
  expect(await told()).toEqual(Array.from({ length: 20 }, () => 1));
  await centre.database.owner.query("DROP INDEX escalation_intake_id_alarm_alarm_at_rung_key");
  await centre.database.owner.query("DROP INDEX notice_intake_id_alarm_alarm_at_user_id_key");
  expect(Math.max(...(await told()))).toBeGreaterThan(1);
});
