import { afterAll, expect, test } from "vitest";
import { forgetCommands } from "../forget-commands";
import { commandId, openCentre } from "../testing";
import { closeResolved } from "./close-resolved";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const roads = await centre.person("unit-staff", "ZDMK");
const { db } = centre.context;
const DAY = 24 * 60;

async function resolved() {
  const { id } = await centre.intake(consultant, "Dziura w jezdni", { forwardTo: "ZDMK" });
  await roads.call.intakes.accept({ commandId: commandId(), id, version: 1 });
  const answer = { outcome: "done", publicAnswer: "Załatane" } as const;
  return roads.call.intakes.resolve({ commandId: commandId(), id, version: 2, ...answer });
}

test("the clock closes what nobody disputed for 14 days, once, and says so in the history", async () => {
  const hole = await resolved();
  centre.wait(13 * DAY);
  const later = await resolved();
  expect(await closeResolved(db, centre.now())).toBe(0);

  centre.wait(DAY + 1);
  const counts = await Promise.all([closeResolved(db, centre.now()), closeResolved(db, centre.now())]);
  expect(counts.toSorted()).toEqual([0, 1]);
  const closed = await consultant.call.intakes.get({ id: hole.id });
  expect(closed).toMatchObject({ status: "closed", outcome: "done" });
  expect(closed.timeline.filter((entry) => entry.type === "intake.closed")).toMatchObject([
    { actorKind: "clock", actorName: null, isPublic: true },
  ]);
  expect(await consultant.call.intakes.get({ id: later.id })).toMatchObject({ status: "resolved" });
});

test("a command is remembered for 14 days and then forgotten", async () => {
  const before = await db.command.count();
  expect(before).toBeGreaterThan(0);
  expect(await forgetCommands(db, centre.now())).toBeLessThan(before);
  centre.wait(15 * DAY);
  await forgetCommands(db, centre.now());
  expect(await db.command.count()).toBe(0);
});
