import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const consultant = await centre.person("consultant");

test("a forwarded intake is the unit's to accept, and its deadline is promised", async () => {
  const lamp = await centre.intake(consultant, "Nie świeci latarnia na Długiej", { category: "OS-01" });
  const forwarded = await consultant.call.intakes.forward({
    commandId: commandId(),
    id: lamp.id,
    version: lamp.version,
    unitId: await centre.unit("ZDMK"),
    note: "",
  });
  expect(forwarded).toMatchObject({ status: "forwarded", version: 1, number: lamp.number });

  const roads = await centre.as("unit-staff", "ZDMK");
  const seen = await roads.intakes.get({ id: lamp.id });
  expect(seen.actions).toEqual(["accept", "return"]);
  expect(seen.dueAt).toBe("2026-03-11T14:30:00.000Z"); // seven working days on, when the office closes
});

test("of two consultants forwarding at once, the second is told that the matter has changed", async () => {
  const lamp = await centre.intake(consultant, "Nie świeci latarnia");
  const unitId = await centre.unit("ZDMK");
  const second = await centre.person("consultant");
  const input = () => ({ commandId: commandId(), id: lamp.id, version: 0, unitId, note: "" });

  const answers = await Promise.allSettled([
    consultant.call.intakes.forward(input()),
    second.call.intakes.forward(input()),
  ]);

  expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(answers.find((answer) => answer.status === "rejected")).toMatchObject({
    reason: { code: "CONFLICT", message: "changed-meanwhile" },
  });
});

test("unit staff may not forward, and learn nothing of the matter", async () => {
  const lamp = await centre.intake(consultant, "Nie świeci latarnia");
  const roads = await centre.as("unit-staff", "ZDMK");
  const input = { commandId: commandId(), id: lamp.id, version: 0, unitId: await centre.unit("ZDMK"), note: "" };
  await expect(roads.intakes.forward(input)).rejects.toMatchObject({ code: "FORBIDDEN", message: "wrong-role" });
});

test("another unit's intake is not found", async () => {
  const lamp = await centre.intake(consultant, "Nie świeci latarnia", { forwardTo: "ZDMK" });
  const greens = await centre.as("unit-staff", "ZZM");
  await expect(greens.intakes.get({ id: lamp.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    greens.intakes.accept({ commandId: commandId(), id: lamp.id, version: lamp.version }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
