import type { CreateCategory, IntakeId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const supervisor = await centre.person("supervisor");
const consultant = await centre.person("consultant");

async function written(change: Partial<CreateCategory> = {}): Promise<CreateCategory> {
  return {
    commandId: commandId(),
    name: "Hulajnoga na chodniku",
    groupId: await centre.category("PK"),
    kind: "intervention",
    portal: "pozostale",
    unitId: await centre.unit("ZTP"),
    backupUnitIds: [await centre.unit("ZDMK")],
    priority: "P3",
    priorityNote: null,
    advice: null,
    callFirst: [],
    synonyms: ["hulajnoga"],
    validFrom: "2026-03-02",
    validTo: null,
    questions: [
      {
        key: "operator",
        label: "Operator",
        readAloud: "Jakiej firmy jest hulajnoga?",
        type: "text",
        options: [],
        isRequired: false,
        stopper: null,
      },
    ],
    reason: "Coraz więcej takich zgłoszeń",
    ...change,
  };
}
const codesOf = async (group: string) => {
  const all = await supervisor.call.categories.list();
  return all.map(({ key }) => key).filter((key) => key.startsWith(`${group}-`));
};

test("a new category is offered at the desk under the next code of its group, and what is logged goes to its unit", async () => {
  const before = await codesOf("PK");
  const input = await written();
  const made = await supervisor.call.categories.create(input);
  expect(made.version).toBe(1);
  expect(await codesOf("PK")).toEqual([...before, made.key]);
  expect(before).not.toContain(made.key);

  const { categories } = await consultant.call.catalog.snapshot();
  const offered = categories.find(({ id }) => id === made.id);
  expect(offered).toMatchObject({ code: made.key, name: input.name, parentId: input.groupId, isValid: true });
  expect(offered?.questions).toEqual(input.questions);
  const [first, ...none] = await supervisor.call.categories.history({ id: made.id });
  expect(first).toMatchObject({ version: 1, author: { id: supervisor.id }, reason: input.reason, kind: input.kind });
  expect(none).toEqual([]);

  const id = newId(centre.now()) as IntakeId;
  await consultant.call.intakes.log({
    commandId: commandId(),
    id,
    contactId: await centre.contact(consultant),
    kind: "intervention",
    categoryId: made.id,
    description: "Leży w poprzek",
    answers: [{ key: "operator", label: "Operator", value: "nie wiadomo" }],
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: "rules",
  });
  expect(await consultant.call.intakes.get({ id })).toMatchObject({ categoryId: made.id, unitId: input.unitId });
});

test("two categories that are made at once get two codes, and one that is sent twice is made once", async () => {
  const [one, two] = [await written({ name: "Pierwsza" }), await written({ name: "Druga" })];
  const [first, second, again] = await Promise.all([
    supervisor.call.categories.create(one),
    supervisor.call.categories.create(two),
    supervisor.call.categories.create(one),
  ]);
  expect(first.key).not.toBe(second.key);
  expect(again).toEqual(first);
});

test("the code of a category that has ended, or went to another group, is not given to a new one", async () => {
  const groupId = await centre.category("ZI");
  const made = await supervisor.call.categories.create(await written({ groupId, validTo: "2026-03-02" }));
  const found = (await supervisor.call.categories.list()).find(({ id }) => id === made.id);
  if (found === undefined) return expect.fail("the new category is not in the list");
  const { key: _, version: basedOn, author: _author, createdAt: _at, ...content } = found;
  const moved = { ...content, commandId: commandId(), basedOn, groupId: await centre.category("CZ") };
  await supervisor.call.categories.save(moved);
  centre.wait(48 * 60);
  const next = await supervisor.call.categories.create(await written({ groupId }));
  expect([made.key, next.key].map((key) => key.slice(0, 3))).toEqual(["ZI-", "ZI-"]);
  expect(next.key > made.key).toBe(true);
  const versions = await supervisor.call.categories.history({ id: made.id });
  expect(versions.map((one) => one.groupId)).toEqual([moved.groupId, groupId]);
});

test("what does not fit is refused at its field, and nobody but supervisors makes one", async () => {
  const refusalOf = async (change: Partial<CreateCategory>) =>
    supervisor.call.categories.create(await written(change)).then(
      () => "made",
      ({ cause: { reason, fields } }) => [reason, ...fields],
    );
  const before = await supervisor.call.categories.list();
  expect(await refusalOf({ groupId: await centre.category("PK-01") })).toEqual(["group-not-valid", "groupId"]);
  const nobody = commandId() as CreateCategory["unitId"];
  expect(await refusalOf({ unitId: nobody })).toEqual(["unit-not-valid", "unitId"]);
  expect(await refusalOf({ validTo: "2026-03-01" })).toEqual(["ends-before-start", "validTo"]);
  const { questions } = await written();
  expect(await refusalOf({ questions: questions.map((one) => ({ ...one, key: "where" })) })).toEqual([
    "key-taken",
    "questions.0.key",
  ]);
  for (const role of ["consultant", "editor", "administrator"] as const) {
    const call = await centre.as(role);
    await expect(call.categories.create(await written())).rejects.toMatchObject({ message: "wrong-role" });
  }
  expect(await supervisor.call.categories.list()).toHaveLength(before.length);
});
