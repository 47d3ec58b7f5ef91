import type { IntakeId, QuestionContent, SaveCommonQuestions, WrittenQuestion } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const supervisor = await centre.person("supervisor");
const other = await centre.person("supervisor");
const consultant = await centre.person("consultant");

/** What everybody is asked now, to be sent back with what is changed. */
async function asked(
  change: (questions: QuestionContent[]) => WrittenQuestion[] = (same) => same,
): Promise<SaveCommonQuestions> {
  const [newest] = await supervisor.call.cityLists.commonQuestions();
  if (newest === undefined) return expect.fail("nothing is asked of everybody");
  const { version: basedOn, questions } = newest;
  return { commandId: commandId(), basedOn, questions: change(questions), reason: "Uzgodnione z konsultantami" };
}
const atDesk = async () => (await consultant.call.catalog.snapshot()).commonQuestions;
const WITNESS: QuestionContent = {
  key: "witness",
  label: "Świadek",
  readAloud: "Czy ktoś jeszcze to widział?",
  type: "yes-no",
  options: [],
  isRequired: false,
  stopper: null,
};

test("what the city was filled with is the first version", async () => {
  const [first, ...none] = await supervisor.call.cityLists.commonQuestions();
  expect(first).toMatchObject({ version: 1, author: null, reason: "", questions: await atDesk() });
  expect(first?.questions.map(({ key }) => key)).toContain("where");
  expect(none).toEqual([]);
});

test("questions are changed, put in another order, added and taken away; every desk asks them at once, and an intake keeps its answers", async () => {
  const before = await atDesk();
  const [first, second, ...rest] = before;
  if (first === undefined || second === undefined) return expect.fail("two questions");
  const id = newId(centre.now()) as IntakeId;
  await consultant.call.intakes.log({
    commandId: commandId(),
    id,
    contactId: await centre.contact(consultant),
    kind: "intervention",
    categoryId: await centre.category("OS-01"),
    description: "Nie świeci",
    answers: [{ key: second.key, label: second.label, value: "wczoraj" }],
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: null,
  });
  const questions = [WITNESS, ...rest, { ...first, label: "Miejsce" }];
  expect(await supervisor.call.cityLists.saveCommonQuestions(await asked(() => questions))).toEqual({ version: 2 });
  expect(await atDesk()).toEqual(questions);
  expect((await consultant.call.intakes.get({ id })).answers).toMatchObject([
    { label: second.label, value: "wczoraj" },
  ]);
  const [newest, old] = await other.call.cityLists.commonQuestions();
  expect(newest).toMatchObject({ version: 2, author: { id: supervisor.id }, questions });
  expect(newest?.reason).toBe("Uzgodnione z konsultantami");
  expect(old?.questions).toEqual(before);

  // What was taken away comes back under its own key.
  await supervisor.call.cityLists.saveCommonQuestions(await asked(() => [...before]));
  expect(await atDesk()).toEqual(before);
});

test("a question goes from a category to all of them under its own name, with a key that no category ever asked under", async () => {
  const category = (await supervisor.call.categories.list()).find(({ key }) => key === "DR-04");
  if (category === undefined) return expect.fail("DR-04 is not in the list");
  const { key: _, version: basedOn, author: _author, createdAt: _at, ...content } = category;
  const rain = { ...WITNESS, key: null, label: "Deszcz" };
  const saved = { ...content, commandId: commandId(), basedOn, reason: "Próba" };
  await supervisor.call.categories.save({ ...saved, questions: [rain] });
  await supervisor.call.categories.save({ ...saved, commandId: commandId(), basedOn: basedOn + 1, questions: [] });
  const before = await atDesk();
  await supervisor.call.cityLists.saveCommonQuestions(await asked((all) => [...all, rain]));
  expect((await atDesk()).at(-1)).toEqual({ ...rain, key: "deszcz-2" });
  await supervisor.call.cityLists.saveCommonQuestions(await asked(() => [...before]));
});

test("what does not fit is refused at its field, of two the second is told, and nobody but supervisors changes it", async () => {
  const refusalOf = async (questions: QuestionContent[]) =>
    supervisor.call.cityLists.saveCommonQuestions(await asked((all) => [...all, ...questions])).then(
      () => "taken",
      ({ cause: { reason, fields } }) => [reason, ...fields],
    );
  const at = (await atDesk()).length;
  expect(await refusalOf([{ ...WITNESS, key: "defect" }])).toEqual(["key-taken", `questions.${at}.key`]);
  expect(await refusalOf([{ ...WITNESS, type: "choice" }])).toEqual(["options-missing", `questions.${at}.options`]);
  const [one, two] = [await asked(), await asked((all) => [...all, WITNESS])];
  await supervisor.call.cityLists.saveCommonQuestions(one);
  await expect(other.call.cityLists.saveCommonQuestions(two)).rejects.toMatchObject({ message: "changed-meanwhile" });
  for (const role of ["consultant", "editor", "administrator"] as const) {
    const call = await centre.as(role);
    await expect(call.cityLists.commonQuestions()).rejects.toMatchObject({ message: "wrong-role" });
    await expect(call.cityLists.saveCommonQuestions(one)).rejects.toMatchObject({ message: "wrong-role" });
  }
});

test("a version of a list of the city cannot be changed or removed, even by the owner of the database", async () => {
  for (const sql of [
    "UPDATE city_list_version SET content = '{}'",
    "DELETE FROM city_list_version",
    "TRUNCATE city_list_version",
  ]) {
    await expect(centre.database.owner.query(sql), sql).rejects.toThrow("append-only");
  }
});
