import { fileURLToPath } from "node:url";
import type { CategoryId, SaveGroups } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { fillCity } from "../catalog/fill-city";
import { readCity } from "../resources";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const supervisor = await centre.person("supervisor");
const other = await centre.person("supervisor");
const consultant = await centre.person("consultant");

type Groups = SaveGroups["groups"];

/** The groups as they are, to be sent back with what is changed. */
async function groups(change: (groups: Groups) => Groups = (same) => same): Promise<SaveGroups> {
  const [newest] = await supervisor.call.cityLists.groups();
  if (newest === undefined) return expect.fail("there are no groups");
  const now = newest.groups.map(({ id, name }) => ({ id, name }));
  return { commandId: commandId(), basedOn: newest.version, groups: change(now), reason: "Porządki" };
}
const catalog = async () => (await consultant.call.catalog.snapshot()).categories;
const shown = async () => (await catalog()).filter(({ parentId, isValid }) => parentId === null && isValid);

/** Lets every category of a group end today. */
async function empty(groupId: CategoryId): Promise<void> {
  for (const one of (await supervisor.call.categories.list()).filter((row) => row.groupId === groupId)) {
    const { key: _, version: basedOn, author: _author, createdAt: _at, ...content } = one;
    const ends = { ...content, reason: "Kończy się", validTo: "2026-03-02" };
    await supervisor.call.categories.save({ ...ends, commandId: commandId(), basedOn });
  }
}

test("what the city was filled with is the first version, in the order of its file, and categories stand in that order", async () => {
  const [first, ...none] = await supervisor.call.cityLists.groups();
  expect(first).toMatchObject({ version: 1, author: null, reason: "" });
  expect(none).toEqual([]);
  const codes = first?.groups.map(({ code }) => code) ?? [];
  expect(codes.slice(0, 3)).toEqual(["DR", "OS", "ZI"]);
  expect(codes.at(-1)).toBe("IN");
  const inOrder = (await catalog()).map(({ code }) => code.slice(0, 2));
  expect([...new Set(inOrder)]).toEqual(codes);
});

test("groups are named anew, put in another order and added; every desk has them at once, and the old version stays", async () => {
  const before = await shown();
  const input = await groups(([first, ...rest]) => [
    { id: null, name: "Żywność" },
    ...rest,
    { id: first?.id ?? null, name: "Drogi" },
  ]);
  expect(await supervisor.call.cityLists.saveGroups(input)).toEqual({ version: 2 });
  const after = await shown();
  expect(after[0]).toMatchObject({ name: "Żywność", code: "ZY" });
  expect(after.at(-1)).toMatchObject({ name: "Drogi", code: "DR", id: before[0]?.id });
  expect(after.map(({ name }) => name).slice(1, -1)).toEqual(before.map(({ name }) => name).slice(1));
  expect((await catalog()).at(-1)?.code).toMatch(/^DR-/);
  const [newest, first] = await other.call.cityLists.groups();
  expect(newest).toMatchObject({ version: 2, author: { id: supervisor.id }, reason: "Porządki" });
  expect(newest?.groups.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
  expect(first?.groups.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
});

test("a group with categories in force or to come cannot be left out; an empty one ends, and its code is not given again", async () => {
  const groupId = await centre.category("ZI");
  const without = async () => groups((all) => all.filter(({ id }) => id !== groupId));
  await expect(supervisor.call.cityLists.saveGroups(await without())).rejects.toMatchObject({
    message: "group-not-empty",
  });
  await empty(groupId);
  await expect(supervisor.call.cityLists.saveGroups(await without())).rejects.toMatchObject({
    message: "group-not-empty", // their last day belongs to them
  });
  centre.wait(24 * 60);
  await supervisor.call.cityLists.saveGroups(await without());
  expect((await shown()).map(({ id }) => id)).not.toContain(groupId);
  const [ended] = (await supervisor.call.categories.list()).filter((row) => row.groupId === groupId);
  if (ended === undefined) return expect.fail("ZI had categories");
  const { key: _, version: basedOn, author: _author, createdAt: _at, ...content } = ended;
  const again = { ...content, commandId: commandId(), basedOn, reason: "Wraca", validTo: null };
  await expect(supervisor.call.categories.save(again)).rejects.toMatchObject({ message: "group-not-valid" });
  await supervisor.call.cityLists.saveGroups(await groups((all) => [...all, { id: null, name: "Zima" }]));
  const made = (await shown()).find(({ name }) => name === "Zima");
  expect(made?.id).not.toBe(groupId);
  expect(made?.code).not.toBe("ZI");
  await supervisor.call.categories.save({ ...again, groupId: made?.id ?? groupId });
});

test("a category that was put into another group stands behind that group, whatever the codes of both", async () => {
  const list = await supervisor.call.categories.list();
  const [moved] = list.filter(({ key }) => key === "DR-03");
  const groupId = await centre.category("OS");
  if (moved === undefined) return expect.fail("DR-03 is a category");
  const { key: _, version: basedOn, author: _author, createdAt: _at, ...content } = moved;
  await supervisor.call.categories.save({ ...content, commandId: commandId(), basedOn, reason: "Tu pasuje", groupId });
  const all = await catalog();
  expect(all.find(({ id, parentId }) => (parentId ?? id) === groupId)?.id).toBe(groupId);
  const groupsInRow = all.map(({ id, parentId }) => parentId ?? id).filter((id, at, ids) => id !== ids[at - 1]);
  expect(groupsInRow).toEqual([...new Set(groupsInRow)]);
});

test("a category that is put into a group while it is taken away is not left without one, whoever is first", async () => {
  await supervisor.call.cityLists.saveGroups(await groups((all) => [...all, { id: null, name: "Próbna" }]));
  const groupId = (await shown()).find(({ name }) => name === "Próbna")?.id;
  const [one] = (await supervisor.call.categories.list()).filter(({ key }) => key === "OS-02");
  if (one === undefined || groupId === undefined) return expect.fail("a group and a category");
  const { key: _, version: basedOn, author: _author, createdAt: _at, ...content } = one;
  const moved = { ...content, commandId: commandId(), basedOn, reason: "Tu pasuje", groupId };
  const without = await groups((all) => all.filter(({ id }) => id !== groupId));
  const both = await Promise.allSettled([
    supervisor.call.categories.save(moved),
    other.call.cityLists.saveGroups(without),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a group that a newer file of the city brings is in the next version, and the groups of an editor stay", async () => {
  const city = await readCity(fileURLToPath(new URL("../../../../resources", import.meta.url)));
  const filled = { ...city.categories, groups: [...city.categories.groups, { code: "QQ", name: "Targi" }] };
  const { db } = centre.context;
  const [before] = await supervisor.call.cityLists.groups();
  await db.$transaction((tx) => fillCity(tx, { ...city, categories: filled }, centre.now()), { timeout: 30_000 });
  await db.$transaction((tx) => fillCity(tx, { ...city, categories: filled }, centre.now()), { timeout: 30_000 });
  const [newest] = await supervisor.call.cityLists.groups();
  expect(newest?.version).toBe((before?.version ?? 0) + 1);
  const added = newest?.groups.filter(({ id }) => before?.groups.every((one) => one.id !== id));
  expect(added?.map(({ code }) => code)).toEqual(["QQ"]);
});

test("a newer file of the city puts nothing into a group that has ended, nor into one of the supervisors' own, and says so", async () => {
  const city = await readCity(fileURLToPath(new URL("../../../../resources", import.meta.url)));
  await supervisor.call.cityLists.saveGroups(await groups((all) => [...all, { id: null, name: "Kwiaty" }]));
  const own = (await shown()).find(({ name }) => name === "Kwiaty")?.code ?? expect.fail("the new group is not shown");
  const [model] = city.categories.categories;
  if (model === undefined) return expect.fail("the city has categories");
  const added = ["ZI", own, "OS"].map((group) => ({ ...model, group, code: `${group}-97` }));
  const categories = [...city.categories.categories, ...added];
  const files = { ...city, categories: { ...city.categories, categories } };
  const { db } = centre.context;
  const filled = await db.$transaction((tx) => fillCity(tx, files, centre.now()), { timeout: 30_000 });
  expect(filled.leftOut).toEqual(["ZI-97", `${own}-97`]);
  const codes = (await catalog()).map(({ code }) => code);
  expect(added.map(({ code }) => codes.includes(code))).toEqual([false, false, true]);
});

test("of two who change the same version the second is told, and nobody but supervisors changes it", async () => {
  const [one, two] = [await groups(), await groups()];
  const both = await Promise.allSettled([
    supervisor.call.cityLists.saveGroups(one),
    other.call.cityLists.saveGroups(two),
  ]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { message: "changed-meanwhile" } });
  const stranger = { id: await centre.category("DR-02"), name: "Chodniki" };
  const last = (await groups()).groups.length;
  await expect(supervisor.call.cityLists.saveGroups(await groups((all) => [...all, stranger]))).rejects.toMatchObject({
    message: "not-found",
    cause: { fields: [`groups.${last}.id`] },
  });
  for (const role of ["consultant", "editor", "administrator"] as const) {
    const call = await centre.as(role);
    await expect(call.cityLists.groups()).rejects.toMatchObject({ message: "wrong-role" });
    await expect(call.cityLists.saveGroups(await groups())).rejects.toMatchObject({ message: "wrong-role" });
  }
});
