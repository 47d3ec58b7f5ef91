import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { openCentre } from "../testing";
import { type Change, save } from "./store";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);

const consultant = await centre.person("consultant");
const { db } = centre.context;
const rowOf = (id: string) => db.intake.findUniqueOrThrow({ where: { id } });
const intake = await centre.intake(consultant, "Nie świeci latarnia");
const saved = async (change: Change) => {
  const { version } = await rowOf(intake.id);
  return db.$transaction((tx) => save(tx, { id: intake.id, version }, change, centre.now()));
};

test("every kind of value that a change has comes back as it was saved, emptied ones too", async () => {
  const at = new Date("2026-10-25T00:30:00.123Z");
  const change = {
    status: "waiting",
    priority: "P2",
    assigneeId: consultant.id,
    acceptBy: at,
    waitingSince: at,
    publicAnswer: `Słowa z "cudzysłowem", przecinkiem i {klamrą}`,
    returnCount: 2,
    returnedByIds: [newId(at), newId(at)],
    warnAt: [at, at],
    answerWarnAt: [],
    deadlineSteps: [],
    routingReason: { rule: "ż", nothing: null, list: [1, "2"] },
    latitude: 50.061,
    longitude: 19.937,
  } satisfies Change;
  expect(await saved(change)).toMatchObject({ id: intake.id, status: "waiting" });
  expect(await rowOf(intake.id)).toMatchObject(change);
  const emptied = { assigneeId: null, acceptBy: null, publicAnswer: null, warnAt: [], latitude: null } satisfies Change;
  await saved({ ...emptied, priority: undefined } as object);
  expect(await rowOf(intake.id)).toMatchObject({ ...change, ...emptied });
});

test("a version that somebody saved meanwhile, and a field that there is not, write nothing", async () => {
  const before = await rowOf(intake.id);
  const stale = db.$transaction((tx) =>
    save(tx, { id: intake.id, version: before.version - 1 }, { priority: "P4" }, centre.now()),
  );
  await expect(stale).rejects.toMatchObject({ message: "changed-meanwhile" });
  await expect(saved({ "priority = 'P1' --": "P1" } as Change)).rejects.toThrow("an intake has no");
  expect(await rowOf(intake.id)).toEqual(before);
});
