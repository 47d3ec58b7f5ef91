import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const editor = await centre.person("editor");
const supervisor = await centre.person("supervisor");
const roads = await centre.person("unit-staff", "ZDMK");

const template = (key: string, basedOn: number | null) => ({
  commandId: commandId(),
  key,
  basedOn,
  name: "Załatwione: barierka",
  outcome: "done" as const,
  body: "Dzień dobry, barierkę w miejscu {{ miejsce }} naprawiono {{data}}. Sprawa {{numer}}. {{jednostka}} [kto]",
  groupCode: "DR" as string | null,
  isArchived: false,
  reason: "Nowy rodzaj spraw",
});
const offered = async (name: string) =>
  (await roads.call.catalog.snapshot()).templates.filter((one) => one.name === name).map(({ body }) => body);

test("a new template is offered to whoever answers; changed, its newest wording is, and the old one stays in its history", async () => {
  expect(await editor.call.templates.save(template("barrier", null))).toEqual({ key: "barrier", version: 1 });
  expect(await offered("Załatwione: barierka")).toEqual([template("barrier", null).body]);
  centre.wait(60);
  const next = { ...template("barrier", 1), body: "Sprawa {{numer}}: gotowe.", groupCode: null, reason: "Krócej" };
  expect(await supervisor.call.templates.save(next)).toEqual({ key: "barrier", version: 2 });
  expect(await offered("Załatwione: barierka")).toEqual(["Sprawa {{numer}}: gotowe."]);
  const versions = (await editor.call.templates.versions()).filter(({ key }) => key === "barrier");
  expect(versions).toMatchObject([
    {
      version: 2,
      groupCode: null,
      reason: "Krócej",
      author: { id: supervisor.id },
      createdAt: centre.now().toISOString(),
    },
    { version: 1, groupCode: "DR", body: template("barrier", null).body, author: { id: editor.id } },
  ]);
});

test("what the city was filled with is the first version, which nobody wrote", async () => {
  const versions = await editor.call.templates.versions();
  expect(versions.find(({ key }) => key === "done-lamp")).toMatchObject({ version: 1, author: null, reason: "" });
});

test("an archived template is offered to nobody, is kept, and comes back by a version that is not archived", async () => {
  await editor.call.templates.save({ ...template("gone", null), name: "Na próbę" });
  await editor.call.templates.save({ ...template("gone", 1), name: "Na próbę", isArchived: true });
  expect(await offered("Na próbę")).toEqual([]);
  const versions = (await editor.call.templates.versions()).filter(({ key }) => key === "gone");
  expect(versions.map(({ isArchived }) => isArchived)).toEqual([true, false]);
  await editor.call.templates.save({ ...template("gone", 2), name: "Na próbę" });
  expect(await offered("Na próbę")).toHaveLength(1);
});

test("of two who change the same version, the second is told; a new one does not take the key of another", async () => {
  await editor.call.templates.save(template("two", null));
  const both = await Promise.allSettled([
    editor.call.templates.save({ ...template("two", 1), name: "Pierwszy" }),
    supervisor.call.templates.save({ ...template("two", 1), name: "Drugi" }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { message: "changed-meanwhile" } });
  await expect(editor.call.templates.save(template("two", null))).rejects.toMatchObject({ message: "key-taken" });
  await expect(editor.call.templates.save(template("none", 1))).rejects.toMatchObject({ message: "not-found" });
});

test("a placeholder that cannot be filled in is refused with its name, and so is a group that there is not", async () => {
  const body = "Sprawa {{numer}} przy {{adres}} z {dnia}";
  await expect(editor.call.templates.save({ ...template("wrong", null), body })).rejects.toMatchObject({
    message: "placeholder-unknown",
    cause: { fields: ["body.{{adres}}", "body.{dnia}"] },
  });
  for (const groupCode of ["DR-01", "??"]) {
    await expect(editor.call.templates.save({ ...template("wrong", null), groupCode })).rejects.toMatchObject({
      message: "not-found",
      cause: { fields: ["groupCode"] },
    });
  }
});

test("whoever answers residents may use templates and not change them", async () => {
  await expect(roads.call.templates.save(template("mine", null))).rejects.toMatchObject({ message: "wrong-role" });
  await expect(roads.call.templates.versions()).rejects.toMatchObject({ message: "wrong-role" });
});

test("a version cannot be changed or removed, even by the owner of the database", async () => {
  for (const sql of [
    "UPDATE answer_template SET body = ''",
    "DELETE FROM answer_template",
    "TRUNCATE answer_template",
  ]) {
    await expect(centre.database.owner.query(sql), sql).rejects.toThrow("append-only");
  }
});
