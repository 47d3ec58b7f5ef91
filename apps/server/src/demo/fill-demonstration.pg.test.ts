import { join } from "node:path";
import { fillCity, readAnalyzer, readCity } from "@kck/api";
import { openTestDatabase, type TestDatabase } from "@kck/db/testing";
import { type IntakeFact, rebuild, STATUSES } from "@kck/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../root";
import { DEMONSTRATION_ACCOUNTS } from "./accounts";
import { readDemonstration } from "./files";
import { type FillParts, fillDemonstration } from "./fill-demonstration";

const RESOURCES = join(ROOT, "resources");
const NOW = new Date("2026-11-23T09:30:00Z"); // a Monday

const files = Promise.all([readCity(RESOURCES), readAnalyzer(RESOURCES)]);

async function openCity(): Promise<TestDatabase> {
  const [[city], database] = await Promise.all([files, openTestDatabase()]);
  await database.db.prisma.$transaction((tx) => fillCity(tx, city, NOW), { timeout: 30_000 });
  return database;
}

async function fill({ db }: TestDatabase, parts: Partial<FillParts> = {}): Promise<boolean> {
  const [, analyzer] = await files;
  const hashPassword = async (password: string) => `hash of ${password}`;
  return fillDemonstration({ db: db.prisma, analyzer, resources: RESOURCES, now: NOW, hashPassword, ...parts });
}

/** All that a person could see of the demonstration; what the city's rows happen to be called is replaced by their keys. */
async function seen({ db }: TestDatabase) {
  const [units, categories, ...rows] = await Promise.all([
    db.prisma.unit.findMany({ select: { id: true, key: true } }),
    db.prisma.category.findMany({ select: { id: true, code: true } }),
    db.prisma.intake.findMany({ orderBy: { id: "asc" }, omit: { number: true, publicAnswer: true } }),
    db.prisma.note.groupBy({
      by: ["intakeId", "purpose"],
      _count: true,
      orderBy: [{ intakeId: "asc" }, { purpose: "asc" }],
    }),
    db.prisma.contact.findMany({ orderBy: { id: "asc" } }),
    db.prisma.event.groupBy({
      by: ["intakeId", "type"],
      _count: true,
      orderBy: [{ intakeId: "asc" }, { type: "asc" }],
    }),
    db.prisma.user.findMany({ orderBy: { email: "asc" } }),
  ]);
  const names = new Map<string, string>();
  for (const { id, key } of units) names.set(id, key);
  for (const { id, code } of categories) names.set(id, code);
  // Words get their ids anew in each run.
  const named = (key: string, value: unknown) => {
    if (key === "noteId") return value !== null;
    return typeof value === "string" ? (names.get(value) ?? value) : value;
  };
  return JSON.parse(JSON.stringify(rows), named);
}

let filled: TestDatabase;
let workedMs = 0;
const steps: [number, number][] = [];

beforeAll(async () => {
  filled = await openCity();
  const before = process.cpuUsage();
  await fill(filled, { onStep: (done, total) => steps.push([done, total]) });
  const { user, system } = process.cpuUsage(before);
  workedMs = (user + system) / 1_000;
}, 300_000);
afterAll(() => filled.close());

const statusesOf = async ({ db }: TestDatabase) => {
  const rows = await db.prisma.intake.groupBy({ by: ["status"], _count: true });
  return new Map(rows.map((row) => [row.status, row._count]));
};

test("every call is an intake, and every status occurs", async () => {
  const { calls } = await readDemonstration(RESOURCES);
  expect(await filled.db.prisma.intake.count()).toBeGreaterThanOrEqual(calls.length);
  const statuses = await statusesOf(filled);
  for (const status of STATUSES) expect(statuses.get(status) ?? 0, status).toBeGreaterThan(0);
});

test("at least six units hold work, some of it overdue, some of it given to a person", async () => {
  const held = await filled.db.prisma.intake.groupBy({
    by: ["unitId"],
    where: { unitId: { not: null } },
    _count: true,
  });
  expect(held.filter((unit) => unit._count >= 3).length).toBeGreaterThanOrEqual(6);
  const open = { status: { in: ["forwarded", "accepted", "in-progress", "scheduled", "waiting"] } };
  const [overdue, assigned, total] = await Promise.all([
    filled.db.prisma.intake.count({ where: { ...open, dueAt: { lt: NOW } } }),
    filled.db.prisma.intake.count({ where: { ...open, assigneeId: { not: null } } }),
    filled.db.prisma.intake.count({ where: open }),
  ]);
  expect(overdue).toBeGreaterThan(5);
  expect(overdue).toBeLessThan(total / 2);
  expect(assigned).toBeGreaterThan(total / 5);
});

test("people of the table can sign in, and nobody else", async () => {
  const users = await filled.db.prisma.user.findMany({ include: { accounts: true, unit: true } });
  const known = users.map(({ unit, ...user }) => {
    const { email, name, role, isUnitHead } = user;
    return { email, name, role, unit: unit?.key ?? null, isUnitHead };
  });
  expect(known.toSorted((a, b) => a.email.localeCompare(b.email))).toEqual(
    DEMONSTRATION_ACCOUNTS.toSorted((a, b) => a.email.localeCompare(b.email)),
  );
  for (const { accounts } of users) {
    expect(accounts).toMatchObject([{ providerId: "credential", password: "hash of demonstracja-kck" }]);
  }
});

test("numbers follow the order in which the intakes were logged", async () => {
  const intakes = await filled.db.prisma.intake.findMany({ orderBy: { number: "asc" } });
  // Two desks log at once, so neighbours may have changed places by the minutes of one call.
  let latest = 0;
  for (const { createdAt, number } of intakes) {
    expect(createdAt.getTime(), number).toBeGreaterThan(latest - 15 * 60_000);
    latest = Math.max(latest, createdAt.getTime());
  }
});

test("history alone rebuilds every intake", async () => {
  const [intakes, events] = await Promise.all([
    filled.db.prisma.intake.findMany(),
    filled.db.prisma.event.findMany({ where: { intakeId: { not: null } }, orderBy: { seq: "asc" } }),
  ]);
  const facts = Map.groupBy(events, (event) => event.intakeId);
  for (const intake of intakes) {
    const own = (facts.get(intake.id) ?? []).map(({ type, data }) => {
      const { version: _, ...rest } = Object(data);
      return { type, ...rest } as IntakeFact; // as `record` of the api wrote it
    });
    expect(rebuild(own), intake.number).toEqual({
      number: intake.number,
      kind: intake.kind,
      status: intake.status,
      version: intake.version,
      categoryId: intake.categoryId,
      priority: intake.priority,
      channel: intake.channel,
      dueAt: intake.dueAt?.toISOString() ?? null,
      promise: intake.countedFrom && {
        policyKey: intake.policyKey,
        policyVersion: intake.policyVersion,
        calendarKey: intake.calendarKey,
        calendarVersion: intake.calendarVersion,
        countedFrom: intake.countedFrom.toISOString(),
        firstAnswerBy: intake.firstAnswerBy?.toISOString() ?? null,
        answerWarnAt: intake.answerWarnAt.map((at) => at.toISOString()),
        warnAt: intake.warnAt.map((at) => at.toISOString()),
      },
      acceptBy: intake.acceptBy?.toISOString() ?? null,
      districtNumber: intake.districtNumber,
      residentId: intake.residentId,
      unitId: intake.unitId,
      assigneeId: intake.assigneeId,
      scheduledFor: intake.scheduledFor?.toISOString() ?? null,
      outcome: intake.outcome,
      returnCount: intake.returnCount,
      returnedById: intake.returnedById,
      returnedByIds: intake.returnedByIds,
      masterId: intake.masterId,
      routingVersion: intake.routingVersion,
      routingRule: intake.routingRule,
    });
  }
});

test("progress is told from nothing to everything", () => {
  const total = steps.at(-1)?.[1] ?? 0;
  expect(steps.map(([done]) => done)).toEqual(Array.from({ length: total + 1 }, (_, done) => done));
});

test("it is there soon", () => {
  // Time of this process, not of the clock: other tests use the machine too.
  expect(workedMs).toBeLessThan(30_000);
});

test("a second run adds nothing", async () => {
  const before = await seen(filled);
  expect(await fill(filled, { now: new Date("2027-01-15T12:00:00Z") })).toBe(false);
  expect(await seen(filled)).toEqual(before);
});

test("a run that is killed half-way, and two that go on at once, give the same as one run", {
  timeout: 300_000,
}, async () => {
  const killed = await openCity();
  try {
    const dies = (done: number) => {
      if (done === 150) throw new Error("killed");
    };
    await expect(fill(killed, { onStep: dies })).rejects.toThrow("killed");
    const half = await killed.db.prisma.intake.count();
    expect(half).toBeGreaterThan(100);
    expect(half).toBeLessThan(250);
    const later = { now: new Date("2026-11-24T15:00:00Z") };
    expect(await Promise.all([fill(killed, later), fill(killed, later)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await seen(killed)).toEqual(await seen(filled));
  } finally {
    await killed.close();
  }
});
