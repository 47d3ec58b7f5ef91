import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const roads = await centre.person("unit-staff", "ZDMK");

test("a day that was set for the work is gone with the status that it belongs to", async () => {
  const { id, version } = await centre.intake(consultant, "Dziura w jezdni", { forwardTo: "ZDMK" });
  let at = version;
  const on = () => ({ commandId: commandId(), id, version: at++ });
  const day = async () => (await roads.call.intakes.get({ id })).scheduledFor;
  const schedule = () => roads.call.intakes.schedule({ ...on(), scheduledFor: "2026-03-20T08:00:00Z", note: "" });
  await roads.call.intakes.accept(on());
  await schedule();
  await roads.call.intakes.ask({ ...on(), question: "Przy którym numerze?" });
  expect(await day()).toBeNull();
  await consultant.call.intakes.reply({ ...on(), reply: "Przy 12" });
  expect(await day()).toBeNull();

  await schedule();
  expect(await day()).toBe("2026-03-20T08:00:00.000Z");
  await roads.call.intakes.resolve({ ...on(), outcome: "done", publicAnswer: "Załatane" });
  expect(await day()).toBeNull();
  await consultant.call.intakes.dispute({ ...on(), reason: "Dziura jest dalej" });
  expect(await day()).toBeNull();

  await schedule();
  await roads.call.intakes.resolve({ ...on(), outcome: "done", publicAnswer: "Załatane" });
  await supervisor.call.intakes.close({ ...on(), outcome: null, note: "" });
  await supervisor.call.intakes.reopen({ ...on(), reason: "Awaria wróciła", unitId: null });
  expect(await day()).toBeNull();
});
