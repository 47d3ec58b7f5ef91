import type { IntakeId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");

async function log(...answers: { key: string; value: string; code?: string }[]) {
  return consultant.call.intakes.log({
    commandId: commandId(),
    id: newId(centre.now()) as IntakeId,
    contactId: await centre.contact(consultant),
    kind: "intervention",
    categoryId: await centre.category("DR-02"),
    description: "Płyta chodnika wystaje",
    answers: answers.map((answer) => ({ ...answer, label: answer.key })),
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: null,
  });
}

test("a choice that its question does not offer is refused by name, and nothing is written", async () => {
  const before = await centre.context.db.intake.count();
  await expect(log({ key: "defect", value: "fioletowa", code: "purple" })).rejects.toMatchObject({
    cause: { reason: "bad-input", fields: ["answers.defect"] },
  });
  await expect(log({ key: "danger-now", value: "może", code: "perhaps" })).rejects.toMatchObject({
    cause: { fields: ["answers.danger-now"] },
  });
  expect(await centre.context.db.intake.count()).toBe(before);
});

test("an answer that is offered is taken, and so are words to what is no choice", async () => {
  const { id } = await log(
    { key: "defect", value: "zapadnięta", code: "sunken" },
    { key: "someone-fell", value: "nie", code: "no" },
    { key: "since", value: "od wczoraj" },
  );
  const { answers } = await consultant.call.intakes.get({ id: id as IntakeId });
  expect(answers).toHaveLength(3);
});
