import { CategoryId, UnitId } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const other = await centre.person("supervisor");
const roads = await centre.person("unit-staff", "ZDMK");

const rowOf = (id: string) => centre.context.db.intake.findUniqueOrThrow({ where: { id } });
const policy = (key: string, basedOn: number | null, days: number) => ({
  commandId: commandId(),
  key,
  basedOn,
  name: "Zwykłe",
  scope: { categoryId: null, unitId: null, priority: "P3" as const },
  acceptance: null,
  firstAnswer: null,
  resolution: { in: "working-days" as const, count: days },
  warnings: [0.8, 0.5],
  reason: "Umowa z jednostkami",
});
const day = { opens: 420, closes: 900 };
const calendar = (key: string, basedOn: number | null) => ({
  commandId: commandId(),
  key,
  basedOn,
  name: "Całą dobę",
  hours: [null, day, day, day, day, day, null],
  isClosedOnHolidays: true,
  closedDays: [{ day: "2026-05-04", name: "Za 2 maja" }],
  unitIds: [] as Awaited<ReturnType<typeof centre.unit>>[],
  reason: "Uchwała",
});

test("a policy is saved as a new version with who, when and why; the one before stays as it was", async () => {
  expect(await supervisor.call.deadlines.savePolicy(policy("p3", 1, 2))).toEqual({ key: "p3", version: 2 });
  const { policies } = await supervisor.call.deadlines.versions();
  const versions = policies.filter(({ key }) => key === "p3");
  expect(versions.map(({ version, resolution }) => [version, resolution.count])).toEqual([
    [2, 2],
    [1, 7],
  ]);
  expect(versions[0]).toMatchObject({
    author: { id: supervisor.id },
    reason: "Umowa z jednostkami",
    warnings: [0.5, 0.8],
  });
  expect(versions[1]?.author).toBeNull();
});

test("of two supervisors who change the same version, the second is told", async () => {
  await expect(other.call.deadlines.savePolicy(policy("p3", 1, 9))).rejects.toMatchObject({
    message: "changed-meanwhile",
  });
  await expect(other.call.deadlines.savePolicy(policy("p3", null, 9))).rejects.toMatchObject({ message: "key-taken" });
  await expect(other.call.deadlines.savePolicy(policy("nowhere", 1, 9))).rejects.toMatchObject({
    message: "not-found",
  });
  const both = await Promise.allSettled([
    supervisor.call.deadlines.savePolicy(policy("p3", 2, 3)),
    other.call.deadlines.savePolicy(policy("p3", 2, 4)),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a policy that would leave matters of a priority without any is refused, and one for more than that is not", async () => {
  const { policies } = await supervisor.call.deadlines.versions();
  const basedOn = policies.find(({ key }) => key === "p3")?.version ?? 0;
  const p3 = { ...policy("p3", basedOn, 5), commandId: commandId() };
  const categoryId = await centre.category("DR-02");
  for (const scope of [
    { ...p3.scope, categoryId },
    { ...p3.scope, unitId: await centre.unit("ZDMK") },
    { ...p3.scope, priority: "P2" as const },
  ]) {
    await expect(supervisor.call.deadlines.savePolicy({ ...p3, commandId: commandId(), scope })).rejects.toMatchObject({
      message: "priority-without-policy",
      cause: { fields: ["scope"] },
    });
  }
  const after = await supervisor.call.deadlines.versions();
  expect(after.policies.find(({ key }) => key === "p3")?.version).toBe(basedOn);
  const parks = { ...p3.scope, unitId: await centre.unit("ZZM") };
  const more = { ...policy("narrow", null, 5), scope: { ...parks, categoryId } };
  expect(await supervisor.call.deadlines.savePolicy(more)).toEqual({ key: "narrow", version: 1 });
  const elsewhere = { ...policy("narrow", 1, 5), scope: parks };
  expect(await supervisor.call.deadlines.savePolicy(elsewhere)).toEqual({ key: "narrow", version: 2 });
});

test("a policy for a category or a unit that there is not is refused at its scope", async () => {
  const nobody = UnitId.parse(commandId());
  const nothing = CategoryId.parse(commandId());
  for (const scope of [
    { categoryId: nothing, unitId: null, priority: null },
    { categoryId: null, unitId: nobody, priority: null },
  ]) {
    await expect(supervisor.call.deadlines.savePolicy({ ...policy("unknown", null, 5), scope })).rejects.toMatchObject({
      message: "not-found",
      cause: { fields: ["scope"] },
    });
  }
});

test("a calendar with no working day is refused, and so is one that closes before it opens", async () => {
  const none = { ...calendar("night", null), hours: Array.from({ length: 7 }, () => null) };
  await expect(supervisor.call.deadlines.saveCalendar(none)).rejects.toMatchObject({
    message: "calendar-without-working-day",
  });
  const backwards = {
    ...calendar("night", null),
    hours: [null, { opens: 900, closes: 420 }, null, null, null, null, null],
  };
  await expect(supervisor.call.deadlines.saveCalendar(backwards)).rejects.toMatchObject({
    message: "calendar-hours-wrong",
  });
});

test("a unit works by the calendar that names it last, and by the city's when none does any more", async () => {
  const unitId = await centre.unit("ZDMK");
  const worksBy = async () =>
    (await centre.context.db.unitCalendar.findUnique({ where: { unitId } }))?.calendarKey ?? "city";
  await supervisor.call.deadlines.saveCalendar({ ...calendar("early", null), unitIds: [unitId] });
  expect(await worksBy()).toBe("early");
  await supervisor.call.deadlines.saveCalendar({ ...calendar("late", null), unitIds: [unitId] });
  expect(await worksBy()).toBe("late");
  await supervisor.call.deadlines.saveCalendar({ ...calendar("late", 1), unitIds: [] });
  expect(await worksBy()).toBe("city");
  const { calendars } = await supervisor.call.deadlines.versions();
  expect(calendars.filter(({ key }) => key === "late").map(({ unitIds }) => unitIds)).toEqual([[], [unitId]]);
});

test("what is promised stays until somebody has it counted anew: shown first, then done with the reason, as events", async () => {
  const old = await centre.intake(consultant, "Dziura", { category: "DR-02", forwardTo: "ZDMK" });
  const waits = await centre.intake(consultant, "Krawężnik", { category: "DR-02", forwardTo: "ZDMK" });
  const on = (of: { id: string; version: number }) => ({
    commandId: commandId(),
    id: of.id as typeof old.id,
    version: of.version,
  });
  const asked = await roads.call.intakes.ask({ ...on(await roads.call.intakes.accept(on(waits))), question: "Gdzie?" });
  centre.wait(24 * 60);
  await consultant.call.intakes.reply({ ...on(asked), reply: "Tu" });
  const { policies } = await supervisor.call.deadlines.versions();
  const newest = policies.find(({ key }) => key === "p3")?.version ?? 0;
  const before = await rowOf(old.id);
  await supervisor.call.deadlines.savePolicy(policy("p3", newest, 10));
  expect((await rowOf(old.id)).dueAt).toEqual(before.dueAt);

  const preview = await supervisor.call.deadlines.preview({ policyKey: "p3" });
  expect(preview).toMatchObject({ looked: 2, later: 2, earlier: 0, overdue: 0 });
  const shown = preview.rows.find(({ id }) => id === old.id) ?? expect.fail("the intake is not in the preview");
  expect(shown).toMatchObject({
    number: old.number,
    oldDueAt: before.dueAt?.toISOString(),
    newDueAt: "2026-03-16T14:30:00.000Z",
    newPolicy: { key: "p3", name: "Zwykłe", version: newest + 1 },
  });
  expect((await rowOf(old.id)).dueAt).toEqual(before.dueAt);

  // Somebody saves one of them after it was shown: it is passed over, and no word of theirs is lost.
  const waiting = preview.rows.find(({ id }) => id === waits.id) ?? expect.fail("the intake is not in the preview");
  await supervisor.call.intakes.assign({ ...on({ id: waits.id, version: waiting.version }), assigneeId: roads.id });
  const intakes = preview.rows.map(({ id, version, newDueAt }) => ({ id, version, dueAt: newDueAt }));
  const command = { commandId: commandId(), reason: "Nowa umowa", intakes };
  expect(await supervisor.call.deadlines.recompute(command)).toEqual({ recomputed: 1, passedOver: 1 });
  expect(await supervisor.call.deadlines.recompute(command)).toEqual({ recomputed: 1, passedOver: 1 });
  expect(await rowOf(old.id)).toMatchObject({ dueAt: new Date("2026-03-16T14:30:00Z"), policyVersion: newest + 1 });
  const { timeline } = await supervisor.call.intakes.get({ id: old.id });
  expect(timeline.filter(({ type }) => type === "intake.recomputed")).toMatchObject([
    { words: "Nowa umowa", isPublic: false },
  ]);

  const again = await supervisor.call.deadlines.preview({ policyKey: "p3" });
  expect(again.rows.map(({ id }) => id)).toEqual([waits.id]);
});

test("a wait for the resident stays in a promise that is counted anew", async () => {
  const { rows } = await supervisor.call.deadlines.preview({ policyKey: "p3" });
  const [waits] = rows;
  // Ten working days from Monday, and one of the office's days for which the resident was waited for.
  expect(waits?.newDueAt).toBe("2026-03-17T14:30:00.000Z");
});

test("a policy that a rule names is kept when promises are counted anew", async () => {
  await supervisor.call.deadlines.savePolicy({
    ...policy("named", null, 20),
    scope: { categoryId: null, unitId: null, priority: null },
  });
  const given = await centre.intake(consultant, "Dziura", { category: "DR-02", forwardTo: "ZDMK" });
  await centre.context.db
    .$executeRaw`UPDATE intake SET routing_reason = jsonb_build_object('policyKey', 'named') WHERE id = ${given.id}::uuid`;
  const { rows } = await supervisor.call.deadlines.preview({ policyKey: null });
  expect(rows.find(({ id }) => id === given.id)?.newPolicy).toMatchObject({ name: "Zwykłe", version: 1 });
});

test("an intake for which no policy holds any more is passed over and counted; the others are counted anew", async () => {
  const alone = await centre.intake(consultant, "Bez reguły", { category: "DR-02", forwardTo: "ZDMK" });
  const { db } = centre.context;
  await db.intake.update({ where: { id: alone.id }, data: { priority: "P4" } });
  const before = await supervisor.call.deadlines.preview({ policyKey: null });
  expect(before).toMatchObject({ unpromised: 0 });
  // As it could be saved before that was refused.
  const unitId = await centre.unit("ZZM");
  const generals = await db.deadlinePolicy.findMany({ where: { key: { in: ["p4", "named"] }, version: 1 } });
  for (const policyBefore of generals) {
    const targets = {
      acceptance: Prisma.DbNull,
      firstAnswer: Prisma.DbNull,
      resolution: policyBefore.resolution ?? {},
    };
    await db.deadlinePolicy.create({ data: { ...policyBefore, ...targets, unitId, version: 2, id: commandId() } });
  }
  const after = await supervisor.call.deadlines.preview({ policyKey: null });
  expect(after).toMatchObject({ looked: before.looked, unpromised: 1 });
  expect(after.rows.some(({ id }) => id === alone.id)).toBe(false);
  const { version, dueAt } = await rowOf(alone.id);
  const shown = { id: alone.id, version, dueAt: dueAt?.toISOString() ?? "" };
  const intakes = [shown, ...after.rows.map(({ id, version: at, newDueAt }) => ({ id, version: at, dueAt: newDueAt }))];
  const command = { commandId: commandId(), reason: "Bez reguły", intakes };
  expect(await supervisor.call.deadlines.recompute(command)).toEqual({ recomputed: after.rows.length, passedOver: 1 });
  expect((await rowOf(alone.id)).dueAt).toEqual(dueAt);
});

test("an intake that somebody saves at this moment is passed over, and the others are counted anew all the same", async () => {
  const [one, other] = [
    await centre.intake(consultant, "Dziura", { category: "DR-02", forwardTo: "ZDMK" }),
    await centre.intake(consultant, "Wyrwa", { category: "DR-02", forwardTo: "ZDMK" }),
  ];
  const { policies } = await supervisor.call.deadlines.versions();
  await supervisor.call.deadlines.savePolicy(policy("p3", policies.find(({ key }) => key === "p3")?.version ?? 0, 12));
  const { rows } = await supervisor.call.deadlines.preview({ policyKey: "p3" });
  const intakes = rows
    .filter(({ id }) => id === one.id || id === other.id)
    .map(({ id, version, newDueAt }) => ({ id, version, dueAt: newDueAt }));
  const saving = await centre.database.owner.connect();
  try {
    await saving.query("BEGIN");
    await saving.query("UPDATE intake SET version = version + 1 WHERE id = $1", [one.id]);
    const counting = supervisor.call.deadlines.recompute({
      commandId: commandId(),
      reason: "Nowe terminy",
      intakes,
    });
    await new Promise((resolve) => setTimeout(resolve, 300)); // it waits for whoever saves
    await saving.query("COMMIT");
    expect(await counting).toEqual({ recomputed: 1, passedOver: 1 });
  } finally {
    saving.release();
  }
});
