import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCentre, type Person } from "@kck/api/testing";
import type { IntakeSearch } from "@kck/contracts";
import { type IntakeFact, rebuild } from "@kck/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../root";
import { type ImportMap, readMap } from "./import-map";
import { reportInWords } from "./report";
import { type ImportParts, runImport } from "./run-import";

/** A hundred real cases; they lie beside the checkout, not in it. */
const BOSTON = join(ROOT, "..", "shared", "data", "boston311-100.csv");
const NOW = new Date("2026-03-02T09:00:00Z");

const centre = await openCentre(NOW.toISOString());
const folder = await mkdtemp(join(tmpdir(), "kck-import-"));
afterAll(async () => {
  await centre.close();
  await rm(folder, { recursive: true, force: true });
});

const { db, analyzer } = centre.context;
const mapOf = async (): Promise<ImportMap> =>
  readMap(await readFile(join(ROOT, "resources/import/boston311.map.json"), "utf8"));
const importOf = (parts: Partial<ImportParts> & Pick<ImportParts, "path" | "map">) =>
  runImport({ db, analyzer, now: NOW, isDryRun: false, ...parts });

const SMALL: object = {
  source: "Small",
  time: { zone: "Europe/Warsaw", formats: ["yyyy-MM-dd HH:mm"] },
  number: "no",
  openedAt: "opened",
  closedAt: "closed",
  status: { column: "state", values: { new: "registered", sent: "forwarded", done: "closed", off: "cancelled" } },
  category: [{ column: "kind", values: { pothole: "DR-01", gas: "WK-06" } }],
  description: [{ column: "text" }],
  publicAnswer: { columns: ["answer"] },
  place: { street: "street", latitude: "lat", longitude: "lon" },
  resident: { name: "name", phone: "phone" },
};
const HEADER = "no,opened,closed,state,kind,text,answer,street,lat,lon,name,phone";
let files = 0;

async function importSmall(lines: readonly string[], more: object = {}, parts: Partial<ImportParts> = {}) {
  files += 1;
  const path = join(folder, `${files}.csv`);
  await writeFile(path, `${[HEADER, ...lines].join("\n")}\n`);
  return importOf({ path, map: readMap(JSON.stringify({ ...SMALL, ...more })), ...parts });
}

/** Everything that an import may have written. */
async function counts() {
  const tables = ["intake", "event", "note", "resident", "contact", "command", "holding", "user", "accessLog"] as const;
  const rows = await Promise.all([
    db.intake.count(),
    db.event.count(),
    db.note.count(),
    db.resident.count(),
    db.contact.count(),
    db.command.count(),
    db.holding.count(),
    db.user.count(),
    db.accessLog.count(),
  ]);
  return Object.fromEntries(tables.map((table, at) => [table, rows[at]]));
}

async function found(person: Person, search: IntakeSearch) {
  const { rows } = await person.call.intakes.list({ search, cursor: null, limit: 100 });
  return rows;
}

let consultant: Person;
beforeAll(async () => {
  consultant = await centre.person("consultant");
});

test("a dry run says what would happen and writes nothing, not even a number", async () => {
  const before = await counts();
  const report = await importOf({ path: BOSTON, map: await mapOf(), isDryRun: true });
  expect(report).toMatchObject({ isDryRun: true, added: 100, alreadyThere: 0, refused: [] });
  expect(await counts()).toEqual(before);
  expect(await db.$queryRaw`SELECT relname FROM pg_class WHERE relname LIKE 'intake_number_2022%'`).toEqual([]);
});

test("all hundred cases of Boston are in, and what the map does not know is listed with counts", {
  timeout: 60_000,
}, async () => {
  const steps: number[] = [];
  const before = process.cpuUsage();
  const report = await importOf({ path: BOSTON, map: await mapOf(), onProgress: (done) => steps.push(done) });
  const { user, system } = process.cpuUsage(before);
  expect(report).toMatchObject({ added: 100, alreadyThere: 0, refused: [] });
  expect(steps).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  expect(report.unknown.category.get("Poor Conditions of Property")).toBe(3);
  expect(report.unknown.category.get("Needle Pickup")).toBe(2);
  expect(report.unknown.unit.get("ISD")).toBe(8);
  expect(reportInWords(report)).toMatch(
    /added: 100, \d+ of them with no unit\n[\s\S]* 3 {2}Poor Conditions of Property\n/,
  );
  // Twenty cases a second. Time of this process, not of the clock: other tests use the machine too.
  expect((user + system) / 1_000 / 100).toBeLessThan(50);
});

test("a case of Boston is found by its number, its street and its status", async () => {
  expect(await found(consultant, { words: "101004113363" })).toMatchObject([
    { externalNumber: "101004113363", place: expect.stringContaining("Dacia St") },
  ]);
  const onStreet = await found(consultant, { words: "Dacia" });
  expect(onStreet.map((row) => row.externalNumber)).toEqual(["101004113363"]);
  expect(await found(consultant, { statuses: ["closed"] })).toHaveLength(85);
  const open = await found(consultant, { statuses: ["in-progress", "registered"] });
  expect(open).toHaveLength(15);
  expect(open.some((row) => row.status === "in-progress")).toBe(true);
});

test("times, places and words of a case are kept as the source has them", async () => {
  const row = await db.intake.findFirstOrThrow({ where: { externalNumber: "101004113363" } });
  expect(row).toMatchObject({
    externalSource: "Boston 311",
    status: "closed",
    channel: "portal",
    street: "Dacia St",
    houseNumber: "86",
    placeText: "86 Dacia St Dorchester MA 02125",
    latitude: 42.317,
    longitude: -71.0768,
    createdAt: new Date("2022-01-01T13:15:00Z"),
    closedAt: new Date("2022-03-09T12:27:41Z"),
    outcome: "done",
    publicAnswer: expect.stringContaining("REPLACED POLE AND FIXTURE"),
    description: expect.stringContaining("Knockdown Replacement"),
    number: expect.stringMatching(/^KCK\/2022\//),
  });
  const unknown = await db.intake.findFirstOrThrow({ where: { externalNumber: "101004130437" } });
  expect(unknown).toMatchObject({ categoryId: null, description: expect.stringContaining("Needle Pickup") });
});

test("history alone rebuilds every case, and says that the import was its author", async () => {
  const author = await db.user.findUniqueOrThrow({ where: { email: "import-boston-311@kck.invalid" } });
  expect(author).toMatchObject({ name: "Import: Boston 311", isActive: false });
  expect(await db.account.count({ where: { userId: author.id } })).toBe(0);
  const intakes = await db.intake.findMany({ where: { externalSource: "Boston 311" } });
  const events = await db.event.findMany({ where: { intakeId: { not: null } }, orderBy: { seq: "asc" } });
  expect(new Set(events.map((event) => event.actorId))).toEqual(new Set([author.id]));
  const facts = Map.groupBy(events, (event) => event.intakeId);
  for (const { id, number, status, version, unitId, outcome, dueAt } of intakes) {
    const own = (facts.get(id) ?? []).map(({ type, data }) => ({ type, ...Object(data) }) as IntakeFact);
    const expected = { number, status, version, unitId, outcome, dueAt: dueAt?.toISOString() ?? null };
    expect(rebuild(own), number).toMatchObject(expected);
  }
});

test("the same file again changes nothing", async () => {
  const before = await counts();
  const report = await importOf({ path: BOSTON, map: await mapOf() });
  expect(report).toMatchObject({ added: 0, alreadyThere: 100, refused: [] });
  expect(await counts()).toEqual(before);
});

test("an import that broke off goes on where it was", { timeout: 60_000 }, async () => {
  const map = { ...(await mapOf()), source: "Boston again" };
  const stop = (done: number) => {
    if (done === 40) throw new Error("killed");
  };
  await expect(importOf({ path: BOSTON, map, onProgress: stop })).rejects.toThrow("killed");
  const half = await db.intake.count({ where: { externalSource: "Boston again" } });
  expect(half).toBeGreaterThanOrEqual(40);
  expect(half).toBeLessThan(60);
  expect(await importOf({ path: BOSTON, map })).toMatchObject({ added: 100 - half, alreadyThere: half });
  expect(await db.intake.count({ where: { externalSource: "Boston again" } })).toBe(100);
});

test("an import that is asked to end ends between two cases, and says so", async () => {
  const map = { ...(await mapOf()), source: "Boston ended" };
  const ending = new AbortController();
  const end = (done: number) => (done >= 5 ? ending.abort() : undefined);
  const report = await importOf({ path: BOSTON, map, onProgress: end, signal: ending.signal });
  expect(report.isInterrupted).toBe(true);
  expect(report.added).toBeLessThan(20);
  expect(reportInWords(report)).toContain("interrupted");
});

test("of two imports of one source at once, the second is refused", { timeout: 60_000 }, async () => {
  const map = { ...(await mapOf()), source: "Boston twice" };
  const both = await Promise.allSettled([importOf({ path: BOSTON, map }), importOf({ path: BOSTON, map })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { message: "Cases of Boston twice are being imported already." },
  });
  expect(await db.intake.count({ where: { externalSource: "Boston twice" } })).toBe(100);
});

test("each bad line is refused with its number and a reason, and the others are in", async () => {
  const report = await importSmall([
    "1,2026-01-05 10:00,,new,pothole,good,,Długa,50.06,19.94,,",
    "2,05.01.2026,,new,pothole,wrong date,,,,,,",
    "1,2026-01-05 10:00,,new,pothole,same number,,,,,,",
    "4,2026-01-05 10:00,,lost,pothole,unknown state,,,,,,",
    "5,2026-01-05 10:00,2026-01-04 10:00,done,pothole,closed before,ok,,,,,",
    "6,2026-01-05 10:00,,done,pothole,never closed,ok,,,,,",
    "7,2026-01-05 10:00,2026-01-06 10:00,done,pothole,no answer,,,,,,",
    "8,2027-01-05 10:00,,new,pothole,to come,,,,,,",
    "9,1999-01-05 10:00,,new,pothole,long ago,,,,,,",
    ",2026-01-05 10:00,,new,pothole,no number,,,,,,",
    "11,2026-01-05 10:00,,new,gas,by phone,,,,,,",
    "12,2026-01-05 10:00,,new,pothole,\u202eturned,,,,,,",
    "13,2026-01-05 10:00,,new,pothole,off the map,,,95,19.9,,",
    "14,2026-01-05 10:00,,new,pothole,no coordinate,,,north,19.9,,",
    "15,2026-01-05 10:00",
    "16,,,new,pothole,no day,,,,,,",
    "17,2026-01-05 10:00,,new,,,,,,,,",
    `18,2026-01-05 10:00,,new,pothole,${"x".repeat(9_000)},,,,,,`,
    "19,2026-01-05 10:00,,sent,pothole,good too,,,,,,",
  ]);
  expect(report.added).toBe(2);
  const why = new Map(report.refused.map((line) => [line.line, line.why]));
  expect([...why.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, at) => at + 3));
  expect(why.get(3)).toContain("no date of the map's formats");
  expect(why.get(4)).toContain("stands on line 2");
  expect(why.get(5)).toContain("does not know the word in the column state");
  expect(why.get(6)).toContain("closed before it was opened");
  expect(why.get(7)).toContain("nothing says when");
  expect(why.get(8)).toContain("what the resident was told");
  expect(why.get(9)).toContain("future");
  expect(why.get(10)).toContain("between 2000 and 2100");
  expect(why.get(11)).toContain("number in the column no");
  expect(why.get(12)).toContain("handed over by phone");
  expect(why.get(13)).toContain("not allowed in text");
  for (const line of [14, 15]) expect(why.get(line)).toContain("place.latitude");
  expect(why.get(16)).toContain("more or fewer fields");
  expect(why.get(17)).toContain("column opened is empty");
  expect(why.get(18)).toContain("neither a category nor words");
  expect(why.get(19)).toContain("too long");
  expect(reportInWords(report)).not.toMatch(/lost|turned|north/);
});

test("a resident with the same number and name is the same one, and nobody is said to have called", async () => {
  const before = await db.contact.count();
  const line = (no: string, name: string) => `${no},2026-01-05 10:00,,new,pothole,x,,,,,${name},600 000 001`;
  expect(await importSmall([line("a", "Ewa Nowak"), line("b", "Ewa Nowak"), line("c", "Jan Nowak")])).toMatchObject({
    added: 3,
  });
  const residents = await db.resident.findMany({ where: { phones: { some: { e164: "+48600000001" } } } });
  expect(residents.map(({ name }) => name).toSorted()).toEqual(["Ewa Nowak", "Jan Nowak"]);
  expect(await found(consultant, { words: "600 000 001" })).toHaveLength(3);
  expect(await db.contact.count()).toBe(before);
});

test("a cancelled case and a case without a unit end as the centre would end them", async () => {
  await importSmall([
    "off,2026-01-05 10:00,2026-01-05 10:05,off,pothole,by mistake,,,,,,",
    "un,2026-01-05 10:00,2026-01-07 10:05,done,strange,nobody's,told so,,,,,",
  ]);
  expect(await db.intake.findFirstOrThrow({ where: { externalNumber: "off" } })).toMatchObject({ status: "cancelled" });
  const closed = await db.intake.findFirstOrThrow({ where: { externalNumber: "un" }, include: { notes: true } });
  expect(closed).toMatchObject({ status: "closed", unitId: null, outcome: "done", description: "nobody's\nstrange" });
  expect(closed.notes).toMatchObject([{ purpose: "update", isPublic: true, body: "told so" }]);
});

test("a map that names what the city does not have is refused before anything is read", async () => {
  const path = join(folder, "none.csv");
  const map = readMap(JSON.stringify({ ...SMALL, category: [{ column: "kind", values: { pothole: "XX-01" } }] }));
  await expect(importOf({ path, map })).rejects.toThrow(/not there: "XX-01"/);
});

test("a file that breaks off is refused before its good lines are in", async () => {
  const good = "z,2026-01-05 10:00,,new,pothole,good,,,,,,";
  await expect(importSmall([good, 'y,2026-01-05 10:00,,new,pothole,"open,,,,,,'])).rejects.toThrow(/quoted field/);
  expect(await db.intake.count({ where: { externalSource: "Small", externalNumber: "z" } })).toBe(0);
});
