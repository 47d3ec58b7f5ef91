import type { CategoryId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z"); // a Monday
afterAll(centre.close);
const { db } = centre.context;
const supervisor = await centre.person("supervisor");
const head = await centre.person("unit-staff", "ZDMK");
const clerk = await centre.person("unit-staff", "ZDMK");
const stranger = await centre.person("unit-staff", "ZZM");
await db.user.update({ where: { id: head.id }, data: { isUnitHead: true } });
const ZDMK = await centre.unit("ZDMK");

test("absences, share of full time and skills are said by the own head; of two who change them the second is told", async () => {
  const categoryId = await centre.category("DR-02");
  const ask = { userId: clerk.id };
  const before = await head.call.workload.person(ask);
  const { absences: _, ...was } = before;
  const away = {
    from: centre.now().toISOString(),
    to: new Date(centre.now().getTime() + 5 * 86_400_000).toISOString(),
  };
  const { name: __, ...abilities } = was;
  const change = { ...abilities, commandId: commandId(), workShare: 0.5, absences: [away], skills: [categoryId] };
  await head.call.workload.savePerson(change);
  expect(await supervisor.call.workload.person(ask)).toMatchObject({
    version: before.version + 1,
    workShare: 0.5,
    absences: [away],
    skills: [categoryId],
  });
  const { units } = await supervisor.call.workload.board({ unreadHours: 8 });
  const row = units.find(({ unitId }) => unitId === ZDMK)?.people.find(({ userId }) => userId === clerk.id);
  expect(row?.awayUntil).toBe(away.to);

  const late = { ...change, commandId: commandId() };
  await expect(supervisor.call.workload.savePerson(late)).rejects.toMatchObject({ message: "changed-meanwhile" });
  const back = { ...change, commandId: commandId(), version: before.version + 1, absences: [], skills: [] };
  await supervisor.call.workload.savePerson(back);
  expect((await supervisor.call.workload.person(ask)).absences).toEqual([]);
});

test("who said what of somebody's presence and skills is kept, from what there was before, and lets nobody change it", async () => {
  const person = await centre.person("unit-staff", "ZDMK");
  const [one, two] = [await centre.category("DR-02"), await centre.category("OS-01")];
  const away = { from: "2026-05-04T06:00:00.000Z", to: "2026-05-08T06:00:00.000Z" };
  const ask = { userId: person.id };
  expect((await head.call.workload.personHistory(ask)).rows).toEqual([]);
  const save = (who: typeof head, version: number, change: { workShare: number; skills: CategoryId[] }) =>
    who.call.workload.savePerson({ commandId: commandId(), ...ask, version, absences: [away], ...change });
  await save(head, 0, { workShare: 0.5, skills: [one] });
  centre.wait(1);
  await save(supervisor, 1, { workShare: 0.5, skills: [two] });
  const { rows } = await head.call.workload.personHistory(ask);
  expect(rows).toMatchObject([
    {
      version: 2,
      workShare: 0.5,
      absences: [away],
      skills: [two],
      author: { name: expect.stringMatching(/^supervisor/) },
    },
    {
      version: 1,
      workShare: 0.5,
      absences: [away],
      skills: [one],
      author: { name: expect.stringMatching(/^unit-staff/) },
    },
    { version: 0, workShare: 1, absences: [], skills: [], author: null },
  ]);
  await expect(save(head, 1, { workShare: 1, skills: [] })).rejects.toMatchObject({ message: "changed-meanwhile" });
  expect((await head.call.workload.personHistory(ask)).rows).toHaveLength(3);
  await expect(db.abilitiesVersion.deleteMany()).rejects.toThrow();
  await expect(head.call.workload.personHistory({ userId: stranger.id })).rejects.toMatchObject({
    message: "not-found",
  });
});

test("of another unit's people a head learns nothing and changes nothing; an absence that ends before it begins is refused", async () => {
  await expect(head.call.workload.person({ userId: stranger.id })).rejects.toMatchObject({ message: "not-found" });
  const input = { commandId: commandId(), userId: stranger.id, version: 0, workShare: 0, absences: [], skills: [] };
  await expect(head.call.workload.savePerson(input)).rejects.toMatchObject({ message: "not-found" });
  const backwards = [{ from: "2026-03-05T00:00:00Z", to: "2026-03-04T00:00:00Z" }];
  await expect(
    supervisor.call.workload.savePerson({ ...input, commandId: commandId(), absences: backwards }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
