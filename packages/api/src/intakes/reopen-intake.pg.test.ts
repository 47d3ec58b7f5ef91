import type { IntakeId, Receipt } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const roads = await centre.person("unit-staff", "ZDMK");
const unitId = await centre.unit("ZDMK");

const closed = async () => {
  const { id, version } = await centre.intake(consultant, "Nie świeci latarnia");
  return consultant.call.intakes.close({ commandId: commandId(), id, version, outcome: "not-found", note: "" });
};
const reopen = ({ id, version }: Receipt, unit: typeof unitId | null) =>
  supervisor.call.intakes.reopen({ commandId: commandId(), id, version, reason: "Awaria wróciła", unitId: unit });

test("what no unit has is not opened again without one, for nobody would act", async () => {
  const ended = await closed();
  await expect(reopen(ended, null)).rejects.toMatchObject({ code: "BAD_REQUEST", message: "unit-missing" });
  expect(await supervisor.call.intakes.get({ id: ended.id })).toMatchObject({ status: "closed" });
});

test("the unit that is named has the matter, sees it and may act", async () => {
  const opened = await reopen(await closed(), unitId);
  expect(opened.status).toBe("in-progress");
  const seen = await roads.call.intakes.get({ id: opened.id });
  expect(seen).toMatchObject({ unitId, outcome: null, dueAt: "2026-03-11T14:30:00.000Z" });
  expect(seen.actions).toContain("resolve");
});

test("information that was answered is promised from the day on which a unit gets it", async () => {
  const contactId = await centre.contact(consultant);
  const logged = await consultant.call.intakes.log({
    kind: "information",
    categoryId: null,
    description: "Gdzie się zameldować?",
    answers: [],
    commandId: commandId(),
    id: newId(centre.now()) as IntakeId,
    contactId,
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: null,
  });
  const on = { commandId: commandId(), id: logged.id, version: logged.version };
  const answered = await consultant.call.intakes.answer(on);
  centre.wait(24 * 60);
  const opened = await reopen(answered, unitId);
  expect(await roads.call.intakes.get({ id: opened.id })).toMatchObject({ dueAt: "2026-03-12T14:30:00.000Z" });
});

test("a unit that has it goes on with it, and another one cannot be named in its place", async () => {
  const { id, version } = await centre.intake(consultant, "Dziura w jezdni", { forwardTo: "ZDMK" });
  const on = (at: number) => ({ commandId: commandId(), id, version: at });
  await roads.call.intakes.accept(on(version));
  await roads.call.intakes.resolve({ ...on(version + 1), outcome: "done", publicAnswer: "Załatane" });
  const ended = await supervisor.call.intakes.close({ ...on(version + 2), outcome: null, note: "" });
  await expect(reopen(ended, await centre.unit("ZZM"))).rejects.toMatchObject({ message: "bad-input" });
  await reopen(ended, null);
  expect(await roads.call.intakes.get({ id })).toMatchObject({ status: "in-progress", unitId });
});
