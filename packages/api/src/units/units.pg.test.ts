import { fileURLToPath } from "node:url";
import type { IntakeId, SaveUnit, UnitId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { fillCity } from "../catalog/fill-city";
import { newId } from "../new-id";
import { readCity } from "../resources";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const supervisor = await centre.person("supervisor");
const other = await centre.person("supervisor");
const consultant = await centre.person("consultant");

const versionsOf = async (key: string) => (await supervisor.call.units.versions()).filter((one) => one.key === key);

/** A unit as it is, to be sent back with what is changed. */
async function unit(key: string, change: Partial<SaveUnit> = {}): Promise<SaveUnit> {
  const [newest] = await versionsOf(key);
  if (newest === undefined) return expect.fail(`${key} is not in the list`);
  const { id: _id, version, author: _author, createdAt: _at, ...content } = newest;
  return { ...content, commandId: commandId(), basedOn: version, reason: "Zarządzenie prezydenta", ...change };
}
const shown = async (key: string) =>
  (await consultant.call.catalog.snapshot()).units.find((one) => one.key === key) ?? expect.fail(key);

const dayIn = (days: number) => new Date(centre.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** What the rules give to a unit: a matter of a category that names it, which no rule sends elsewhere. */
async function unitOfNew(code: string): Promise<string | null> {
  const id = newId(centre.now()) as IntakeId;
  await consultant.call.intakes.log({
    commandId: commandId(),
    id,
    contactId: await centre.contact(consultant),
    kind: "intervention",
    categoryId: await centre.category(code),
    description: "Uszkodzona ławka",
    answers: [],
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: "rules",
  });
  return (await consultant.call.intakes.get({ id })).unitId;
}

test("what the city was filled with is the first version of each unit", async () => {
  const all = await supervisor.call.units.versions();
  expect(all.length).toBeGreaterThan(70);
  for (const one of all) expect(one, one.key).toMatchObject({ version: 1, author: null, reason: "" });
});

test("a unit is saved as a new version with who, when and why; every desk has the newest, and the old one stays", async () => {
  centre.wait(60);
  const change: Partial<SaveUnit> = {
    name: "Zarząd Zieleni",
    phone: "12 341 85 00",
    callNow: [{ label: "Dyżurny", number: "12 616 75 55" }],
    hours: "pn.–pt. 7.30–15.30",
  };
  expect(await supervisor.call.units.save(await unit("ZZM", change))).toEqual({ key: "ZZM", version: 2 });
  const said = { ...change, callNow: [{ label: "Dyżurny", number: "126167555" }] };
  expect(await shown("ZZM")).toMatchObject({ ...said, isValid: true });
  const [newest, first, ...none] = await versionsOf("ZZM");
  expect(newest).toMatchObject({
    ...said,
    version: 2,
    author: { id: supervisor.id },
    reason: "Zarządzenie prezydenta",
    createdAt: centre.now().toISOString(),
  });
  expect(first).toMatchObject({ version: 1, author: null });
  expect(first?.name).not.toBe("Zarząd Zieleni");
  expect(none).toEqual([]);
});

test("of two supervisors who change the same version, the second is told, and nothing of theirs is written", async () => {
  const [one, two] = [await unit("ZTP", { name: "Pierwsza" }), await unit("ZTP", { name: "Druga" })];
  const both = await Promise.allSettled([supervisor.call.units.save(one), other.call.units.save(two)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { message: "changed-meanwhile" } });
  expect(await versionsOf("ZTP")).toHaveLength(2);
});

test("a new unit that follows an old one gets its matters from the day after the last", async () => {
  const code = "BU-05";
  const [old] = await versionsOf("ZIS");
  expect(await unitOfNew(code)).toBe(old?.id);
  const fresh = { ...(await unit("ZIS")), key: "SPORT", basedOn: null, name: "Zarząd Sportu", symbol: null };
  expect(await supervisor.call.units.save(fresh)).toEqual({ key: "SPORT", version: 1 });
  const [made] = await versionsOf("SPORT");
  const successorId = made?.id as UnitId;
  await supervisor.call.units.save(await unit("ZIS", { validTo: "2026-03-02", successorId }));
  expect((await shown("ZIS")).isValid).toBe(true); // its last day belongs to it
  expect(await unitOfNew(code)).toBe(old?.id);
  centre.wait(24 * 60);
  expect((await shown("ZIS")).isValid).toBe(false);
  expect(await unitOfNew(code)).toBe(successorId);
});

test("units cannot follow each other in a ring, whoever saves first", async () => {
  const [first, second] = await Promise.all([versionsOf("MPO"), versionsOf("MPK")]);
  const successorOf = async (key: string, successorId: UnitId | undefined) =>
    supervisor.call.units.save(await unit(key, { successorId: successorId ?? null }));
  await expect(successorOf("MPO", first[0]?.id)).rejects.toMatchObject({
    message: "successor-in-ring",
    cause: { fields: ["successorId"] },
  });
  const both = await Promise.allSettled([successorOf("MPO", second[0]?.id), successorOf("MPK", first[0]?.id)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { message: "successor-in-ring" } });
});

test("what does not fit is refused, and others than supervisors are", async () => {
  const nobody = newId(centre.now()) as UnitId;
  await expect(supervisor.call.units.save(await unit("KEGW", { successorId: nobody }))).rejects.toMatchObject({
    message: "not-found",
    cause: { fields: ["successorId"] },
  });
  const wrong: [string, Partial<SaveUnit>][] = [
    ["name", { name: " " }],
    ["validTo", { validTo: "1999-12-31" }],
    ["callNow.0.number", { callNow: [{ label: "Dyżurny", number: "sto" }] }],
    ["email", { email: "jednostka" }],
  ];
  for (const [field, change] of wrong) {
    await expect(supervisor.call.units.save(await unit("KEGW", change)), field).rejects.toMatchObject({
      cause: { fields: [field] },
    });
  }
  const taken = { ...(await unit("KEGW")), basedOn: null };
  await expect(supervisor.call.units.save(taken)).rejects.toMatchObject({ message: "key-taken" });
  for (const role of ["consultant", "editor", "administrator"] as const) {
    const call = await centre.as(role);
    await expect(call.units.save(taken)).rejects.toMatchObject({ message: "wrong-role" });
  }
  expect(await versionsOf("KEGW")).toHaveLength(1);
});

test("whoever saves a unit puts their name to that unit alone", async () => {
  const { db } = centre.context;
  const key = "ANEW";
  const [like] = await versionsOf("KEGW");
  const data = {
    key,
    name: "Nowa",
    kind: "unit",
    validFrom: new Date("2026-01-01"),
    mark: "V2",
    checkedOn: centre.now(),
  };
  await db.unit.create({ data });
  await supervisor.call.units.save(await unit("KEGW", { note: "Dyżur w soboty" }));
  expect(await versionsOf(key)).toEqual([]);
  expect((await versionsOf("KEGW")).map(({ version }) => version)).toEqual([(like?.version ?? 0) + 1, like?.version]);
});

test("a unit from which an editor took its successor does not get it back from the files", async () => {
  const city = await readCity(fileURLToPath(new URL("../../../../resources", import.meta.url)));
  const like = city.units.find(({ key }) => key === "KEGW") ?? expect.fail("KEGW");
  const following = { ...like, key: "FIRST", symbol: null, successor: "SECOND" };
  const units = [following, { ...like, key: "SECOND", symbol: null, successor: null }];
  const fill = () => centre.context.db.$transaction((tx) => fillCity(tx, { ...city, units }, centre.now()));
  expect((await fill()).count).toBe(2);
  const [second] = await versionsOf("SECOND");
  expect(await versionsOf("FIRST")).toMatchObject([{ version: 1, author: null, successorId: second?.id }]);
  await supervisor.call.units.save(await unit("FIRST", { successorId: null }));
  expect((await fill()).count).toBe(0);
  expect(await versionsOf("FIRST")).toMatchObject([{ version: 2, successorId: null }, { version: 1 }]);
  expect(await centre.context.db.unit.findUnique({ where: { key: "FIRST" } })).toMatchObject({ successorId: null });
});

test("matters go to a successor from its own first day, and a unit that has not begun hands nothing over", async () => {
  const [old] = await versionsOf("ZIM");
  expect(await unitOfNew("BU-08")).toBe(old?.id);
  const fresh = { ...(await unit("ZIM")), key: "BUILD", basedOn: null, name: "Zarząd Budowy", symbol: null };
  await supervisor.call.units.save({ ...fresh, validFrom: dayIn(2) });
  const successorId = (await versionsOf("BUILD"))[0]?.id ?? expect.fail("BUILD");
  await supervisor.call.units.save(await unit("ZIM", { validTo: dayIn(0), successorId }));
  centre.wait(24 * 60);
  expect(await unitOfNew("BU-08")).toBeNull();
  centre.wait(24 * 60);
  expect(await unitOfNew("BU-08")).toBe(successorId);

  const other = (await versionsOf("GK"))[0]?.id ?? expect.fail("GK");
  await supervisor.call.units.save(await unit("ZCK", { validFrom: dayIn(1), successorId: other }));
  expect(await unitOfNew("BU-06")).toBeNull();
});

test("a successor that is over is refused, except where it was there before it ended", async () => {
  const over = {
    ...(await unit("KEGW")),
    key: "OVER",
    basedOn: null,
    symbol: null,
    name: "Do wczoraj",
    validTo: dayIn(0),
  };
  await supervisor.call.units.save(over);
  const successorId = (await versionsOf("OVER"))[0]?.id ?? expect.fail("OVER");
  await supervisor.call.units.save(await unit("KEGW", { successorId }));
  centre.wait(24 * 60);
  await supervisor.call.units.save(await unit("KEGW", { note: "Bez zmiany następcy" }));
  await expect(supervisor.call.units.save(await unit("MPK", { successorId }))).rejects.toMatchObject({
    message: "unit-not-valid",
    cause: { fields: ["successorId"] },
  });
});

test("supervisors, and nobody else, are told how many open matters a unit still has", async () => {
  const id = await centre.unit("ZTP");
  const count = async () => (await supervisor.call.units.matters({ id })).open;
  expect(await count()).toBe(0);
  const matter = await centre.intake(consultant, "Rozkład na przystanku", { forwardTo: "ZTP" });
  await centre.intake(consultant, "Wiata bez szyby", { forwardTo: "ZTP" });
  await centre.intake(consultant, "Drzewo", { forwardTo: "ZZM" });
  expect(await count()).toBe(2);
  const staff = await centre.as("unit-staff", "ZTP");
  const { version } = await staff.intakes.accept({ commandId: commandId(), id: matter.id, version: matter.version });
  const answer = { outcome: "done" as const, publicAnswer: "Wymieniliśmy rozkład." };
  await staff.intakes.resolve({ commandId: commandId(), id: matter.id, version, ...answer });
  expect(await count()).toBe(1);
  for (const call of [staff, consultant.call, await centre.as("editor")]) {
    await expect(call.units.matters({ id })).rejects.toMatchObject({ message: "wrong-role" });
  }
});

test("a version of a unit cannot be changed or removed, even by the owner of the database", async () => {
  for (const sql of ["UPDATE unit_version SET content = '{}'", "DELETE FROM unit_version", "TRUNCATE unit_version"]) {
    await expect(centre.database.owner.query(sql), sql).rejects.toThrow("append-only");
  }
});
