import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const { intakes } = consultant.call;

const cancel = (target: { id: Parameters<typeof intakes.cancel>[0]["id"]; version: number }) =>
  intakes.cancel({ commandId: commandId(), id: target.id, version: target.version, reason: "Pomyłka" });

test("whoever said 'the same' is a follower once, and the matter is no mistake any more", async () => {
  const hole = await centre.intake(consultant, "Dziura w jezdni");
  const contactId = await centre.contact(consultant, "600 000 100");
  await intakes.follow({ commandId: commandId(), id: hole.id, contactId });
  await intakes.follow({ commandId: commandId(), id: hole.id, contactId });
  expect((await intakes.get({ id: hole.id })).followers).toBe(1);
  await expect(cancel(hole)).rejects.toMatchObject({ message: "wrong-status" });
});

test("nobody follows what will never be answered: what was cancelled, and what repeats another matter", async () => {
  const [mistake, master, repeat] = [
    await centre.intake(consultant, "Pomyłka"),
    await centre.intake(consultant, "Dziura"),
    await centre.intake(consultant, "Ta sama dziura"),
  ];
  await cancel(mistake);
  await intakes.join({ commandId: commandId(), id: repeat.id, version: repeat.version, masterId: master.id });
  const contactId = await centre.contact(consultant);
  for (const { id } of [mistake, repeat]) {
    await expect(intakes.follow({ commandId: commandId(), id, contactId })).rejects.toMatchObject({
      message: "wrong-status",
    });
  }
});

test("whoever follows a matter that turns out to repeat another counts there too, once, until it is taken apart", async () => {
  const [master, repeat] = [await centre.intake(consultant, "Dziura"), await centre.intake(consultant, "Ta sama")];
  const [one, both] = [await centre.contact(consultant), await centre.contact(consultant)];
  for (const [id, contactId] of [
    [repeat.id, one],
    [repeat.id, both],
    [master.id, both],
  ] as const) {
    await intakes.follow({ commandId: commandId(), id, contactId });
  }
  const waiting = async () => (await intakes.get({ id: master.id })).followers;
  const { version } = repeat;
  const joined = await intakes.join({ commandId: commandId(), id: repeat.id, version, masterId: master.id });
  expect(await waiting()).toBe(2);
  const apart = { commandId: commandId(), id: repeat.id, version: joined.version, reason: "Inna dziura" };
  await supervisor.call.intakes.separate(apart);
  expect(await waiting()).toBe(1);
});

test("of somebody who cancels and somebody who follows at once, one is told no", async () => {
  const contactId = await centre.contact(consultant);
  for (let round = 0; round < 5; round += 1) {
    const matter = await centre.intake(consultant, "Latarnia");
    const answers = await Promise.allSettled([
      cancel(matter),
      intakes.follow({ commandId: commandId(), id: matter.id, contactId }),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
});
