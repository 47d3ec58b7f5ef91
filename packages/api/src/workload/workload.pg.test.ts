import type { IntakeId, UserId } from "@kck/contracts";
import { FIGURES, PRIORITIES, weightOf } from "@kck/domain";
import { afterAll, expect, test, vi } from "vitest";
import { newId } from "../new-id";
import { commandId, openCentre } from "../testing";
import { assignWaiting } from "./assign-waiting";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const { db } = centre.context;
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const head = await centre.person("unit-staff", "ZDMK");
const clerk = await centre.person("unit-staff", "ZDMK");
const stranger = await centre.person("unit-staff", "ZZM");
await db.user.update({ where: { id: head.id }, data: { isUnitHead: true } });
const ZDMK = await centre.unit("ZDMK");

const forwarded = (street = "Długa", forwardTo = "ZDMK") =>
  centre.intake(consultant, "Dziura w chodniku", { category: "DR-02", forwardTo, street });
const assign = (given: { id: IntakeId; version: number }, assigneeId: UserId | null, who = supervisor) =>
  who.call.intakes.assign({ commandId: commandId(), id: given.id, version: given.version, assigneeId });
const board = async (unreadHours = 8) => (await supervisor.call.workload.board({ unreadHours })).units;
const unitOf = async (unreadHours?: number) =>
  (await board(unreadHours)).find(({ unitId }) => unitId === ZDMK) ?? expect.fail("the unit is not on the board");
const behind = async (figure: (typeof FIGURES)[number], unreadHours = 8) => {
  const ask = { figure, unit: ZDMK, assigneeId: null, unreadHours };
  return (await supervisor.call.workload.intakes(ask)).rows.map(({ id }) => id);
};

test("the weight that the database counts is the domain's, at any age and priority", async () => {
  const given = await forwarded();
  await assign(given, clerk.id);
  for (const priority of PRIORITIES) {
    for (const days of [-1, 0, 3, 13.5, 14, 90]) {
      const createdAt = new Date(centre.now().getTime() - days * 86_400_000);
      await db.intake.update({ where: { id: given.id }, data: { priority, createdAt } });
      const person = (await unitOf()).people.find(({ userId }) => userId === clerk.id);
      expect(person?.load).toBeCloseTo(weightOf(priority, createdAt, centre.now()), 6);
    }
  }
  await db.intake.update({ where: { id: given.id }, data: { status: "cancelled" } });
});

test("each figure of a unit counts what stands behind it, and nothing else", async () => {
  const [late, near, twice, fresh] = [await forwarded(), await forwarded(), await forwarded(), await forwarded()];
  await assign(fresh, clerk.id);
  const at = (hours: number) => new Date(centre.now().getTime() + hours * 3_600_000);
  await db.intake.update({ where: { id: late.id }, data: { dueAt: at(-1), warnAt: [at(-2)] } });
  await db.intake.update({ where: { id: near.id }, data: { dueAt: at(1), warnAt: [at(-1)] } });
  await db.intake.update({ where: { id: twice.id }, data: { returnCount: 2 } });
  expect(await behind("overdue")).toEqual([late.id]);
  expect(await behind("at-risk")).toEqual([near.id]);
  expect(await behind("returned-twice")).toEqual([twice.id]);
  expect((await behind("unassigned")).toSorted()).toEqual([late.id, near.id, twice.id].toSorted());
  expect(await behind("unread")).toEqual([]);
  await clerk.call.intakes.present({ id: late.id });
  centre.wait(2 * 60);
  expect((await behind("unread", 2)).toSorted()).toEqual([near.id, twice.id, fresh.id].toSorted());
  const { counts } = await unitOf(2);
  for (const figure of FIGURES) expect(counts[figure], figure).toBe((await behind(figure, 2)).length);
});

test("a matter is unread from when its unit has it, whoever had it before", async () => {
  const given = await forwarded();
  const counted = (await unitOf(2)).counts.unread;
  const since = new Date(centre.now().getTime() - 100 * 3_600_000);
  await db.holding.create({
    data: { intakeId: given.id, unitId: await centre.unit("ZZM"), since, until: centre.now() },
  });
  expect(await behind("unread", 2)).not.toContain(given.id);
  expect((await unitOf(2)).counts.unread).toBe(counted);
  centre.wait(2 * 60);
  expect(await behind("unread", 2)).toContain(given.id);
  expect((await unitOf(2)).counts.unread).toBe((await behind("unread", 2)).length);
});

test("a supervisor sees every unit, a head the own one, anybody else of a unit nothing", async () => {
  const foreign = await forwarded("Długa", "ZZM");
  expect((await board()).length).toBeGreaterThan(1);
  const own = await head.call.workload.board({ unreadHours: 8 });
  expect(own.units.map(({ unitId }) => unitId)).toEqual([ZDMK]);
  const asked = { figure: "open", unit: null, assigneeId: null, unreadHours: 8 } as const;
  expect((await head.call.workload.intakes(asked)).rows.map(({ id }) => id)).not.toContain(foreign.id);
  const ZZM = await centre.unit("ZZM");
  expect((await head.call.workload.intakes({ ...asked, unit: ZZM })).rows).toEqual([]);
  await expect(head.call.workload.suggest({ id: foreign.id })).rejects.toMatchObject({ message: "not-found" });
  for (const who of [clerk, stranger]) {
    await expect(who.call.workload.board({ unreadHours: 8 })).rejects.toMatchObject({ message: "not-found" });
    await expect(who.call.workload.intakes(asked)).rejects.toMatchObject({ message: "not-found" });
  }
  await expect(clerk.call.workload.suggest({ id: foreign.id })).rejects.toMatchObject({ message: "not-found" });
});

test("whoever is away has no room, half time halves it, and the board says until when", async () => {
  const to = new Date("2026-03-04T00:00:00Z");
  await db.absence.create({
    data: { id: newId(centre.now()), userId: head.id, from: new Date("2026-03-02T00:00Z"), to },
  });
  await db.user.update({ where: { id: clerk.id }, data: { workShare: 0.5 } });
  const { people, capacity } = await unitOf();
  const [ofHead, ofClerk] = [head, clerk].map(({ id }) => people.find(({ userId }) => userId === id));
  expect(ofHead).toMatchObject({ awayUntil: to.toISOString(), capacity: 0 });
  expect(ofClerk?.awayUntil).toBeNull();
  expect(ofClerk?.capacity).toBeCloseTo(4.9, 1);
  expect(capacity).toBeCloseTo(ofClerk?.capacity ?? 0, 6);
  await db.absence.deleteMany({ where: { userId: head.id } });
  await db.user.update({ where: { id: clerk.id }, data: { workShare: 1 } });
});

test("a suggestion says who knows the category and has matters at the same street; the chosen other is kept with the reason", async () => {
  const DR = await db.category.findUniqueOrThrow({ where: { code: "DR-02" }, select: { parentId: true } });
  await db.skill.create({ data: { userId: clerk.id, categoryId: DR.parentId ?? "" } });
  await db.intake.updateMany({ where: { assigneeId: clerk.id }, data: { assigneeId: null } });
  await assign(await forwarded("Miodowa"), clerk.id);
  const given = await forwarded("MIODOWA");
  const { rows } = await supervisor.call.workload.suggest({ id: given.id });
  const of = (id: string) => rows.find(({ userId }) => userId === id)?.reasons.map(({ type }) => type);
  expect(of(clerk.id)).toEqual(["load", "knows-category", "same-street"]);
  expect(of(head.id)).toEqual(["least-loaded"]);
  expect(rows[0]?.userId).toBe(clerk.id);

  const exception = { suggestedId: clerk.id, reason: "Ewa zna to miejsce" };
  const on = { commandId: commandId(), id: given.id, version: given.version, assigneeId: head.id, exception };
  await supervisor.call.intakes.assign(on);
  const { timeline } = await supervisor.call.intakes.get({ id: given.id });
  expect(timeline.at(-1)).toMatchObject({
    type: "intake.assigned",
    data: { assigneeId: head.id, suggestedId: clerk.id },
    words: "Ewa zna to miejsce",
  });
});

test("of two supervisors with one card the second is told, and finds the first one's choice", async () => {
  const other = await centre.person("supervisor");
  const given = await forwarded();
  const answers = await Promise.allSettled([assign(given, clerk.id), assign(given, head.id, other)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { message: "changed-meanwhile" },
  });
});

test("a unit with the switch on gives what waits by the rules, tells why, and leaves what people decided", async () => {
  await db.intake.updateMany({ data: { status: "cancelled" } });
  const [given, released] = [await forwarded("Nowa"), await forwarded("Nowa")];
  const elsewhere = await forwarded("Nowa", "ZZM");
  const { version } = await assign(released, clerk.id);
  await assign({ ...released, version }, null);
  expect(await assignWaiting(db, centre.now())).toBe(0);
  await supervisor.call.workload.switch({ commandId: commandId(), unitId: ZDMK, isOn: true });
  expect((await unitOf()).isAutomatic).toBe(true);
  expect(await assignWaiting(db, centre.now())).toBe(1);
  expect(await assignWaiting(db, centre.now())).toBe(0);
  const { timeline, assigneeId } = await supervisor.call.intakes.get({ id: given.id });
  expect(assigneeId).toBe(clerk.id);
  expect(timeline.at(-1)).toMatchObject({ type: "intake.assigned", actorKind: "clock" });
  expect(timeline.at(-1)?.data).toMatchObject({ reasons: [{ type: "least-loaded" }, { type: "knows-category" }] });
  for (const { id } of [released, elsewhere]) expect((await supervisor.call.intakes.get({ id })).assigneeId).toBeNull();
});

test("where nobody has room a matter waits, and goes once it presses", async () => {
  for (const { id } of [head, clerk]) await db.user.update({ where: { id }, data: { workShare: 0.1 } });
  const given = await forwarded("Stara");
  expect(await assignWaiting(db, centre.now())).toBe(0);
  centre.wait(3 * 24 * 60);
  expect(await assignWaiting(db, centre.now())).toBe(1);
  const { timeline } = await supervisor.call.intakes.get({ id: given.id });
  expect(timeline.at(-1)?.data).toMatchObject({ reasons: [{ type: "nobody-has-room" }, expect.anything()] });
});

test("a matter that cannot be given holds up no other, is passed over for some minutes, and the run says so", async () => {
  for (const { id } of [head, clerk]) await db.user.update({ where: { id }, data: { workShare: 1 } });
  const [stuck, other] = [await forwarded("Krzywa"), await forwarded("Prosta")];
  const { owner } = centre.database;
  await owner.query(
    `ALTER TABLE intake ADD CONSTRAINT stuck CHECK (id <> '${stuck.id}' OR assignee_id IS NULL) NOT VALID`,
  );
  await expect(assignWaiting(db, centre.now())).rejects.toThrow("1 matters could not be given");
  centre.wait(1);
  expect(await assignWaiting(db, centre.now())).toBe(0);
  centre.wait(9);
  await expect(assignWaiting(db, centre.now())).rejects.toThrow("1 matters could not be given");
  await owner.query("ALTER TABLE intake DROP CONSTRAINT stuck");
  centre.wait(10);
  const assigneeOf = async (id: IntakeId) => (await supervisor.call.intakes.get({ id })).assigneeId;
  expect(await assigneeOf(stuck.id)).toBeNull();
  expect(await assigneeOf(other.id)).not.toBeNull();
  expect(await assignWaiting(db, centre.now())).toBe(1);
});

test("where one after the other cannot be given it is not the matters: all are tried again by the next run", async () => {
  for (let at = 0; at < 5; at += 1) await forwarded("Równa");
  const { owner } = centre.database;
  await owner.query(
    "ALTER TABLE intake ADD CONSTRAINT stuck CHECK (street <> 'Równa' OR assignee_id IS NULL) NOT VALID",
  );
  await expect(assignWaiting(db, centre.now())).rejects.toThrow("5 matters could not be given");
  await owner.query("ALTER TABLE intake DROP CONSTRAINT stuck");
  expect(await assignWaiting(db, centre.now())).toBeGreaterThan(0);
});

test("several are suggested as they would be given one after the other, so that nobody gets them all", async () => {
  const unitId = await centre.unit("KEGW");
  const [one, two] = [await centre.person("unit-staff", "KEGW"), await centre.person("unit-staff", "KEGW")];
  const given = [];
  for (let at = 0; at < 4; at += 1) given.push(await forwarded(`Ulica ${at}`, "KEGW"));
  const ids = given.map(({ id }) => id);
  const spread = async () => {
    const { rows } = await supervisor.call.workload.suggestTogether({ ids });
    const people = rows.map(({ suggested }) => suggested?.userId ?? null);
    return [one, two].map(({ id }) => people.filter((person) => person === id).length);
  };
  expect(await spread()).toEqual([2, 2]);
  // What is to be given anew counts for nobody, whoever has it.
  for (const matter of given) await assign(matter, one.id);
  expect(await spread()).toEqual([2, 2]);
  const [first] = given;
  const alone = await supervisor.call.workload.suggestTogether({
    ids: [first?.id ?? expect.fail("nothing was given")],
  });
  expect(alone.rows).toMatchObject([{ intakeId: first?.id, suggested: { userId: two.id } }]);
  const statements = vi.spyOn(centre.database.db.pool, "query");
  await supervisor.call.workload.suggestTogether({ ids: ids.slice(0, 1) });
  const forOne = statements.mock.calls.length;
  await supervisor.call.workload.suggestTogether({ ids });
  expect(statements.mock.calls.length - forOne).toBe(forOne);
  expect(forOne).toBeGreaterThan(0);
  statements.mockRestore();
  await expect(stranger.call.workload.suggestTogether({ ids })).rejects.toMatchObject({ message: "not-found" });
  const full = { workShare: 0.01 };
  await db.user.updateMany({ where: { unitId }, data: full });
  expect(await spread()).toEqual([0, 0]);
});

test("a head switches the own unit and no other", async () => {
  const input = { commandId: commandId(), unitId: await centre.unit("ZZM"), isOn: true };
  await expect(head.call.workload.switch(input)).rejects.toMatchObject({ message: "not-found" });
  await head.call.workload.switch({ commandId: commandId(), unitId: ZDMK, isOn: false });
  expect((await unitOf()).isAutomatic).toBe(false);
});
