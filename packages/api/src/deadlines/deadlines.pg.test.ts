import type { DeadlineStep } from "@kck/domain";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-12-22T09:00:00Z"); // a Tuesday before Christmas
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const roads = await centre.person("unit-staff", "ZDMK");

const rowOf = (id: string) => centre.context.db.intake.findUniqueOrThrow({ where: { id } });
const stepsOf = async (id: string) => (await rowOf(id)).deadlineSteps as DeadlineStep[];

/** The next version of a policy, as an editor would write it. */
async function rewrite(key: string, count: number) {
  const before = await centre.context.db.deadlinePolicy.findFirstOrThrow({
    where: { key },
    orderBy: { version: "desc" },
  });
  await centre.context.db.deadlinePolicy.create({
    data: {
      ...before,
      acceptance: { in: "working-days", count: 1 },
      firstAnswer: { in: "working-days", count: 3 },
      resolution: { in: "working-days", count },
      id: newId(centre.now()),
      version: before.version + 1,
    },
  });
}

test("an intake keeps by which versions it was promised, when to warn, and the steps that lead there", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia", { category: "OS-01" });
  expect(await rowOf(id)).toMatchObject({
    policyKey: "p3",
    policyVersion: 1,
    calendarKey: "city",
    calendarVersion: 1,
    countedFrom: centre.now(),
    dueAt: new Date("2027-01-05T14:30:00Z"),
    acceptBy: null,
  });
  expect((await rowOf(id)).warnAt).toHaveLength(2);
  const { promise } = await consultant.call.intakes.get({ id });
  expect(promise).toMatchObject({ policyName: "Zwykłe", policyVersion: 1, acceptBy: null });
  expect(promise?.steps).toEqual(await stepsOf(id));
  expect(await stepsOf(id)).toContainEqual({ type: "skipped-holiday", day: "2026-12-24", holiday: "christmas-eve" });
});

test("a unit that is given a matter has its time to accept it, and a return moves neither that nor the resident's deadline", async () => {
  const given = await centre.intake(consultant, "Dziura w chodniku", { category: "DR-02", forwardTo: "ZDMK" });
  const before = await rowOf(given.id);
  expect(before.acceptBy).toEqual(new Date("2026-12-23T14:30:00Z"));
  const on = { commandId: commandId(), id: given.id, version: given.version };
  await roads.call.intakes.return({ ...on, reason: "Nie nasze", betterUnitId: null });
  const after = await rowOf(given.id);
  expect([after.dueAt, after.acceptBy]).toEqual([before.dueAt, null]);
});

test("the wait for a resident rests the clock, and the steps say for how long", async () => {
  const given = await centre.intake(consultant, "Brak krawężnika", { category: "DR-02", forwardTo: "ZDMK" });
  const on = (receipt: { version: number }) => ({ commandId: commandId(), id: given.id, version: receipt.version });
  const accepted = await roads.call.intakes.accept(on(given));
  const asked = await roads.call.intakes.ask({ ...on(accepted), question: "Przy którym numerze?" });
  centre.wait(60);
  await consultant.call.intakes.reply({ ...on(asked), reply: "Przy piątym" });
  expect((await rowOf(given.id)).dueAt).toEqual(new Date("2027-01-07T07:40:00Z"));
  expect(await stepsOf(given.id)).toContainEqual(
    expect.objectContaining({ type: "paused", minutes: 60, actorId: roads.id, noteId: expect.any(String) }),
  );
});

test("a new version of a policy rewrites no promise that was given, and holds for what comes after", async () => {
  const old = await centre.intake(consultant, "Zapchany wpust", { category: "DR-02", forwardTo: "ZDMK" });
  const before = await rowOf(old.id);
  await rewrite("p3", 2);
  const on = { commandId: commandId(), id: old.id, version: old.version };
  await supervisor.call.intakes.categorise({
    ...on,
    categoryId: await centre.category("OS-01"),
    phoneHandover: null,
  });
  const after = await rowOf(old.id);
  expect([after.dueAt, after.policyVersion]).toEqual([before.dueAt, 1]);
  const fresh = await centre.intake(consultant, "Krzywa płyta", { category: "DR-02" });
  expect(await rowOf(fresh.id)).toMatchObject({ policyVersion: 2, dueAt: new Date("2026-12-28T14:30:00Z") });
});

test("a promised first answer is warned of at the shares of its own time", async () => {
  const { id } = await centre.intake(consultant, "Krzywy słupek", { category: "DR-02" });
  const { firstAnswerBy, answerWarnAt, warnAt, countedFrom } = await rowOf(id);
  const instants = [countedFrom, ...answerWarnAt, firstAnswerBy].map((at) => at?.getTime() ?? 0);
  expect(instants).toHaveLength(4);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  expect(warnAt).not.toEqual(answerWarnAt);
});

test("a policy of a category goes before that of its priority, and a unit counts by its own calendar", async () => {
  const { db } = centre.context;
  const unitId = await centre.unit("ZZM");
  await db.deadlinePolicy.create({
    data: {
      id: newId(centre.now()),
      key: "playgrounds",
      version: 1,
      name: "Place zabaw",
      categoryId: await centre.category("ZL-06"),
      resolution: { in: "working-hours", count: 1 },
      warnings: [],
      createdAt: centre.now(),
    },
  });
  const round = { opens: 0, closes: 1_440 };
  await db.calendar.create({
    data: {
      id: newId(centre.now()),
      key: "always",
      version: 1,
      name: "Całą dobę",
      hours: Array.from({ length: 7 }, () => round),
      isClosedOnHolidays: false,
      createdAt: centre.now(),
    },
  });
  await db.unitCalendar.create({ data: { unitId, calendarKey: "always" } });
  centre.wait(12 * 60); // late in the evening
  const { id } = await centre.intake(consultant, "Urwana huśtawka", { category: "ZL-06" });
  const due = new Date(centre.now().getTime() + 3_600_000);
  expect(await rowOf(id)).toMatchObject({ policyKey: "playgrounds", calendarKey: "always", dueAt: due });
});

test("the receipt says the deadline that is kept, once it is with its unit", async () => {
  const logged = await centre.intake(consultant, "Dziura w jezdni", { category: "DR-02", forwardTo: "ZDMK" });
  expect(new Date(logged.dueAt ?? 0)).toEqual((await rowOf(logged.id)).dueAt);
});

test("a version of a policy or a calendar cannot be changed or removed, even by the owner of the database", async () => {
  const { owner } = centre.database;
  for (const sql of [
    "UPDATE deadline_policy SET name = ''",
    "DELETE FROM deadline_policy",
    "TRUNCATE deadline_policy",
    "UPDATE calendar SET hours = '[]'",
    "DELETE FROM calendar",
    "TRUNCATE calendar",
  ]) {
    await expect(owner.query(sql), sql).rejects.toThrow("append-only");
  }
});
