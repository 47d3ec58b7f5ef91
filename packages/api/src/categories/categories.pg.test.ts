import { setTimeout } from "node:timers/promises";
import type { IntakeId, SaveCategory } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { writeCommonQuestions } from "../city-lists/store";
import { newId } from "../new-id";
import { withKeys } from "../questions/store";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const supervisor = await centre.person("supervisor");
const other = await centre.person("supervisor");
const consultant = await centre.person("consultant");

/** A question as somebody has just typed it. */
const BARE = {
  key: null,
  label: "",
  readAloud: "Proszę powiedzieć",
  type: "text" as const,
  options: [],
  isRequired: false,
  stopper: null,
};

/** A category as it is, to be sent back with what is changed. */
async function category(code: string, change: Partial<SaveCategory> = {}): Promise<SaveCategory> {
  const found = (await supervisor.call.categories.list()).find(({ key }) => key === code);
  if (found === undefined) return expect.fail(`${code} is not in the list`);
  const { key: _, version, author: _author, createdAt: _at, ...content } = found;
  return { ...content, commandId: commandId(), basedOn: version, reason: "Uzgodnione z jednostką", ...change };
}
const shown = async (code: string) => {
  const { categories } = await consultant.call.catalog.snapshot();
  return categories.find((one) => one.code === code) ?? expect.fail(`${code} is not in the catalog`);
};

async function log(code: string, ...answers: { key: string; label: string; value: string; code?: string }[]) {
  const id = newId(centre.now()) as IntakeId;
  await consultant.call.intakes.log({
    commandId: commandId(),
    id,
    contactId: await centre.contact(consultant),
    kind: "intervention",
    categoryId: await centre.category(code),
    description: "Płyta chodnika wystaje",
    answers,
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: null,
  });
  return id;
}

test("what the city was filled with is the first version of each category, and of no group", async () => {
  const all = await supervisor.call.categories.list();
  expect(all.length).toBeGreaterThan(100);
  for (const one of all) expect(one, one.key).toMatchObject({ version: 1, author: null, reason: "" });
  expect(all.map(({ key }) => key)).not.toContain("DR");
  expect(all.find(({ key }) => key === "DR-02")?.questions.map(({ key }) => key)).toContain("defect");
});

test("a category is saved as a new version with who, when and why; the desk has the newest, and the old one stays", async () => {
  centre.wait(60);
  const unitId = await centre.unit("ZZM");
  const advice = "Proszę nie podchodzić.";
  const change: Partial<SaveCategory> = {
    name: "Chodnik",
    unitId,
    backupUnitIds: [],
    priority: "P2",
    advice,
    validTo: "2027-01-01",
  };
  const input = await category("DR-02", change);
  expect(await supervisor.call.categories.save(input)).toEqual({ id: input.id, version: 2 });
  expect(await shown("DR-02")).toMatchObject({ name: "Chodnik", unitId, priority: "P2", advice, isValid: true });
  const [newest, first, ...none] = await other.call.categories.history({ id: input.id });
  expect(newest).toMatchObject({
    ...change,
    version: 2,
    author: { id: supervisor.id },
    reason: "Uzgodnione z jednostką",
    createdAt: centre.now().toISOString(),
  });
  expect(first).toMatchObject({ version: 1, validTo: null, author: null });
  expect(first?.name).not.toBe("Chodnik");
  expect(none).toEqual([]);
  const routed = await consultant.call.intakes.get({ id: await log("DR-02") });
  expect(routed.priority).toBe("P2");
});

test("of two supervisors who change the same version, the second is told, and nothing of theirs is written", async () => {
  const [one, two] = [await category("DR-03", { name: "Pierwsza" }), await category("DR-03", { name: "Druga" })];
  const both = await Promise.allSettled([supervisor.call.categories.save(one), other.call.categories.save(two)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { message: "changed-meanwhile" } });
  expect(await supervisor.call.categories.history({ id: one.id })).toHaveLength(2);
});

test("questions are changed, put in another order, added and taken away; an intake keeps its answers as they were", async () => {
  const before = await category("OS-01");
  const [first, second, ...rest] = before.questions;
  if (first === undefined || second === undefined) return expect.fail("two questions");
  const id = await log("OS-01", { key: first.key ?? expect.fail("it has a key"), label: first.label, value: "A12" });
  const answered = (await consultant.call.intakes.get({ id })).answers;
  const added = {
    key: "q-0001",
    label: "Migocze",
    readAloud: "Czy latarnia migocze?",
    type: "choice" as const,
    options: [
      { value: "o-1", label: "migocze" },
      { value: "o-2", label: "jest ciemna" },
    ],
    isRequired: true,
    stopper: { when: ["o-1"], message: "Proszę odejść.", number: "991" },
  };
  const questions = [added, ...rest, { ...second, label: "Inaczej" }];
  await supervisor.call.categories.save(await category("OS-01", { questions }));
  expect((await shown("OS-01")).questions).toEqual(questions);
  expect((await consultant.call.intakes.get({ id })).answers).toEqual(answered);
  expect((await consultant.call.intakes.get({ id })).answers[0]).toMatchObject({ label: first.label, value: "A12" });

  // What was taken away comes back under its own key.
  await supervisor.call.categories.save(await category("OS-01", { questions: before.questions }));
  expect((await shown("OS-01")).questions).toEqual(before.questions);
  const versions = await supervisor.call.categories.history({ id: before.id });
  expect(versions.map((one) => one.questions.map(({ key }) => key))).toEqual([
    before.questions.map(({ key }) => key),
    questions.map(({ key }) => key),
    before.questions.map(({ key }) => key),
  ]);
});

test("a new question gets a key of its words that nobody was asked under, here or in every matter", async () => {
  const before = await category("OS-03");
  const [first] = before.questions;
  const { commonQuestions } = await consultant.call.catalog.snapshot();
  const common = commonQuestions[0]?.key ?? expect.fail("nothing is asked of everybody");
  const added = (label: string) => ({ ...BARE, label });
  await supervisor.call.categories.save(await category("OS-03", { questions: [added("Kolor słupa")] }));
  const questions = [added("Kolor słupa"), added("Kolor słupa"), added(common), added(first?.key ?? "")];
  await supervisor.call.categories.save(await category("OS-03", { questions }));
  const keys = (await shown("OS-03")).questions.map(({ key }) => key);
  expect(keys).toEqual(["kolor-slupa-2", "kolor-slupa-3", `${common}-2`, `${first?.key}-2`]);
});

test("a category and every matter are never asked under the same key, though both are saved at once", async () => {
  const question = { ...BARE, key: "race", label: "Wyścig" };
  const input = await category("OS-04", { questions: [question] });
  const now = centre.now();
  const late = await centre.context.db.$transaction(async (tx) => {
    const questions = await withKeys(tx, [question], null);
    await writeCommonQuestions(tx, questions, { now, newId: () => newId(now) });
    const saved = supervisor.call.categories.save(input).then(
      () => "saved",
      ({ message }) => message,
    );
    await setTimeout(500); // long enough for it to be saved, did it not wait
    return { saved };
  });
  expect(await late.saved).toBe("key-taken");
});

test("a category that has ended is not offered for new matters, is refused for them, and keeps its name for old ones", async () => {
  const old = await centre.intake(consultant, "Śnieg", { category: "ZI-01" });
  await supervisor.call.categories.save(await category("ZI-01", { validTo: "2026-03-02" }));
  expect((await shown("ZI-01")).isValid).toBe(true); // its last day belongs to it
  centre.wait(24 * 60);
  expect(await shown("ZI-01")).toMatchObject({ isValid: false, name: expect.any(String) });
  await expect(log("ZI-01")).rejects.toMatchObject({
    message: "category-not-valid",
    cause: { fields: ["categoryId"] },
  });
  const moved = await centre.intake(consultant, "Lód", { category: "ZI-02" });
  const into = { commandId: commandId(), id: moved.id, version: moved.version, phoneHandover: null };
  await expect(
    consultant.call.intakes.categorise({ ...into, categoryId: await centre.category("ZI-01") }),
  ).rejects.toMatchObject({ message: "category-not-valid" });
  expect((await consultant.call.intakes.get({ id: old.id })).categoryId).toBe(await centre.category("ZI-01"));
});

test("what does not fit is refused at its field", async () => {
  const unitId = await centre.unit("ZZM");
  const nobody = commandId() as typeof unitId;
  const { questions } = await category("DR-02");
  const asked = questions[0] ?? expect.fail("a question");
  const wrong = async (change: Partial<SaveCategory>) =>
    supervisor.call.categories.save(await category("DR-02", change)).then(
      () => "taken",
      ({ cause: { reason, fields } }) => [reason, ...fields],
    );
  expect(await wrong({ unitId: nobody })).toEqual(["unit-not-valid", "unitId"]);
  expect(await wrong({ backupUnitIds: [unitId, nobody] })).toEqual(["unit-not-valid", "backupUnitIds"]);
  expect(await wrong({ validFrom: "2026-05-02", validTo: "2026-05-01" })).toEqual(["ends-before-start", "validTo"]);
  expect(await wrong({ questions: [{ ...asked, type: "choice", options: [], stopper: null }] })).toEqual([
    "options-missing",
    "questions.0.options",
  ]);
  const stopper = { when: ["nigdy"], message: "Proszę dzwonić", number: null };
  expect(await wrong({ questions: [{ ...asked, type: "yes-no", options: [], stopper }] })).toEqual([
    "stopper-wrong",
    "questions.0.stopper",
  ]);
  expect(await wrong({ questions: [asked, { ...asked, key: "danger-now" }] })).toEqual([
    "key-taken",
    "questions.1.key",
  ]);
  expect((await category("DR-02")).questions).toEqual(questions);
});

test("a group of categories is none that can be saved, and nobody but supervisors saves one", async () => {
  const id = await centre.category("DR");
  await expect(supervisor.call.categories.save(await category("DR-02", { id }))).rejects.toMatchObject({
    message: "not-found",
  });
  const input = await category("DR-02");
  for (const role of ["consultant", "editor", "administrator"] as const) {
    const call = await centre.as(role);
    await expect(call.categories.save(input)).rejects.toMatchObject({ message: "wrong-role" });
    await expect(call.categories.history({ id: input.id })).rejects.toMatchObject({ message: "wrong-role" });
  }
});

test("a version of a category cannot be changed or removed, even by the owner of the database", async () => {
  for (const sql of [
    "UPDATE category_version SET content = '{}'",
    "DELETE FROM category_version",
    "TRUNCATE category_version",
  ]) {
    await expect(centre.database.owner.query(sql), sql).rejects.toThrow("append-only");
  }
});
