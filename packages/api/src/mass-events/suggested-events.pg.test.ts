import type { IntakeId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";

const WEEK_MINUTES = 7 * 24 * 60;
const centre = await openCentre("2026-01-12T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");

/** Calls about one category in a district, a minute apart; answers the last one's receipt. */
async function calls(many: number, code: string, districtNumber: number) {
  const categoryId = await centre.category(code);
  const contactId = await centre.contact(consultant);
  const receipts = [];
  for (let n = 0; n < many; n += 1) {
    centre.wait(1);
    receipts.push(
      await consultant.call.intakes.log({
        commandId: commandId(),
        id: newId(centre.now()) as IntakeId,
        contactId,
        kind: "intervention",
        categoryId,
        description: "Nie świeci latarnia",
        answers: [],
        place: { ...NOWHERE, districtNumber },
        phoneHandover: null,
        forwardTo: null,
      }),
    );
  }
  centre.wait(1);
  return receipts;
}
const suggested = () => supervisor.call.massEvents.suggested();

test("a centre that has no earlier weeks knows no usual hour, and asks nobody", async () => {
  await calls(9, "OS-01", 4);
  expect((await suggested()).rows).toEqual([]);
  centre.wait(7 * WEEK_MINUTES);
});

test("a few calls ask nobody; an outage is told once, with its figures, for as long as the hour holds it", async () => {
  await calls(3, "OS-01", 4);
  expect((await suggested()).rows).toEqual([]);
  await calls(6, "OS-01", 4);
  const { from, until, rows } = await suggested();
  expect(rows).toEqual([
    {
      categoryId: await centre.category("OS-01"),
      districtNumber: 4,
      count: 9,
      usual: [0, 0, 0, 0, 0, 0],
      mean: 1 / 6,
      threshold: 5,
    },
  ]);
  expect(Date.parse(until) - Date.parse(from)).toBe(3_600_000);
  centre.wait(61);
  expect((await suggested()).rows).toEqual([]);
});

test("what every week brings at this hour asks nobody", async () => {
  const began = centre.now().getTime();
  for (let week = 1; week <= 6; week += 1) {
    centre.wait((began - centre.now().getTime()) / 60_000 + week * WEEK_MINUTES);
    await calls(6, "OS-01", 4);
  }
  expect((await suggested()).rows).toEqual([]);
});

test("a call that was cancelled as a mistake counts no more", async () => {
  centre.wait(24 * 60);
  const receipts = await calls(6, "OS-01", 7);
  expect((await suggested()).rows).toMatchObject([{ districtNumber: 7, count: 6 }]);
  for (const { id, version } of receipts.slice(0, 4)) {
    await consultant.call.intakes.cancel({ commandId: commandId(), id, version, reason: "Pomyłka" });
  }
  expect((await suggested()).rows).toEqual([]);
});
