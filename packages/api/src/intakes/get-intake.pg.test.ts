import type { IntakeId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);

const consultant = await centre.person("consultant");
const { db } = centre.context;
const rowsOf = (actorId: string) => db.accessLog.findMany({ where: { actorId, context: "intakes.get" } });

test("whoever opens an intake stands in the access log once, with the resident and all matters that were shown", async () => {
  const reader = await centre.person("supervisor");
  const contactId = await centre.contact(consultant, "600 000 300");
  const { residentId } = await db.contact.findUniqueOrThrow({ where: { id: contactId } });
  const log = async () => {
    const { id } = await centre.intake(consultant, "Nie świeci latarnia");
    return db.intake.update({ where: { id }, data: { residentId } });
  };
  const [master, intake, duplicate, other] = [await log(), await log(), await log(), await log()];
  await db.intake.update({ where: { id: master.id }, data: { residentId: null } });
  await db.intake.update({ where: { id: intake.id }, data: { masterId: master.id } });
  await db.intake.update({ where: { id: duplicate.id }, data: { masterId: intake.id } });
  const shown = await reader.call.intakes.get({ id: intake.id as IntakeId });
  expect(shown).toMatchObject({ resident: { id: residentId }, master: { id: master.id } });
  const [row, ...more] = await rowsOf(reader.id);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ at: centre.now(), residentIds: [residentId], contactIds: [] });
  const all = [master.id, intake.id, duplicate.id, other.id];
  expect([...new Set(row?.intakeIds)].toSorted()).toEqual(all.toSorted());
});

test("a unit that holds an intake sees no other matters, and none is in its row; what is not found leaves no row", async () => {
  const staff = await centre.person("unit-staff", "ZDMK");
  const held = await centre.intake(consultant, "Nie świeci latarnia", { forwardTo: "ZDMK" });
  const foreign = await centre.intake(consultant, "Nie świeci latarnia", { forwardTo: "ZZM" });
  await staff.call.intakes.get({ id: held.id });
  for (const id of [foreign.id, commandId()]) {
    await expect(staff.call.intakes.get({ id: id as typeof foreign.id })).rejects.toMatchObject({
      message: "not-found",
    });
  }
  const rows = await rowsOf(staff.id);
  expect(rows.map(({ intakeIds, residentIds }) => ({ intakeIds, residentIds }))).toEqual([
    { intakeIds: [held.id], residentIds: [] },
  ]);
});
