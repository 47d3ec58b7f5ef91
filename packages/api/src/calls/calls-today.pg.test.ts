import type { AgentState } from "@kck/domain";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T22:50:00Z"); // ten to midnight in Kraków
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");

const dayOf = async (id: string) => (await supervisor.call.calls.today()).rows.find(({ userId }) => userId === id);
async function talk(minutes: number) {
  const id = await centre.contact(consultant);
  centre.wait(minutes);
  await consultant.call.contacts.end({ commandId: commandId(), id, result: "answered", note: "" });
}

test("the day begins at midnight of Kraków, with nothing of the day before", async () => {
  await talk(5);
  expect(await dayOf(consultant.id)).toMatchObject({ contactsEnded: 1, meanSeconds: 300 });
  centre.wait(10);
  expect((await supervisor.call.calls.today()).since).toBe("2026-03-02T23:00:00.000Z");
  expect(await dayOf(consultant.id)).toMatchObject({ contactsEnded: 0, meanSeconds: null, intakesLogged: 0 });
});

test("whoever is on a call is told with its beginning, and the mean is that of the calls that have ended", async () => {
  await talk(2);
  await talk(6);
  const since = centre.now().toISOString();
  const id = await centre.contact(consultant);
  centre.wait(3);
  expect(await dayOf(consultant.id)).toMatchObject({
    contact: { channel: "phone", since },
    contactsEnded: 2,
    meanSeconds: 240,
  });
  await consultant.call.contacts.end({ commandId: commandId(), id, result: "answered", note: "" });
  expect(await dayOf(consultant.id)).toMatchObject({ contact: null, contactsEnded: 3, meanSeconds: 220 });
});

test("an intake counts for whoever logged it, until it is cancelled; somebody who has gone keeps the day", async () => {
  const { id, version } = await centre.intake(consultant, "Nie świeci latarnia", { category: "OS-01" });
  expect(await dayOf(consultant.id)).toMatchObject({ intakesLogged: 1 });
  await consultant.call.intakes.cancel({ commandId: commandId(), id, version, reason: "Pomyłka" });
  expect(await dayOf(consultant.id)).toMatchObject({ intakesLogged: 0 });

  const idle = await centre.person("consultant");
  const ids = [consultant.id, idle.id];
  await centre.context.db.user.updateMany({ where: { id: { in: ids } }, data: { isActive: false } });
  expect(await dayOf(idle.id)).toBeUndefined();
  expect(await dayOf(consultant.id)).toMatchObject({ contactsEnded: 4 });
});

test("a supervisor is told once they take a contact, and nobody without a call who is no consultant", async () => {
  expect(await dayOf(supervisor.id)).toBeUndefined();
  await centre.contact(supervisor);
  expect(await dayOf(supervisor.id)).toMatchObject({ contact: { channel: "phone" }, contactsEnded: 0 });
});

test("what somebody says of themselves is shown until their next contact begins, and never in the place of a contact", async () => {
  const talker = await centre.person("consultant");
  const say = (state: AgentState) => talker.call.calls.setState({ commandId: commandId(), state });
  expect(await talker.call.calls.ownState()).toEqual({ state: "available", since: null });
  await say("away");
  const since = centre.now().toISOString();
  expect(await talker.call.calls.ownState()).toEqual({ state: "away", since });
  expect(await dayOf(talker.id)).toMatchObject({ contact: null, absence: { state: "away", since } });

  centre.wait(1);
  const id = await centre.contact(talker);
  expect(await talker.call.calls.ownState()).toEqual({ state: "available", since: null });
  expect(await dayOf(talker.id)).toMatchObject({ contact: { channel: "phone" }, absence: null });

  centre.wait(1);
  await say("wrap-up");
  await talker.call.contacts.end({ commandId: commandId(), id, result: "answered", note: "" });
  expect(await dayOf(talker.id)).toMatchObject({ contact: null, absence: { state: "wrap-up" } });
  await say("available");
  expect(await dayOf(talker.id)).toMatchObject({ absence: null });
});

test("what was said yesterday is not true today, and another than the known states is refused", async () => {
  const talker = await centre.person("consultant");
  await talker.call.calls.setState({ commandId: commandId(), state: "away" });
  centre.wait(24 * 60);
  expect(await talker.call.calls.ownState()).toEqual({ state: "available", since: null });
  expect(await dayOf(talker.id)).toMatchObject({ absence: null });
  await expect(
    talker.call.calls.setState({ commandId: commandId(), state: "asleep" as AgentState }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a supervisor who is away is told, though they took no call; somebody who has gone is not", async () => {
  const [boss, gone] = [await centre.person("supervisor"), await centre.person("supervisor")];
  for (const who of [boss, gone]) await who.call.calls.setState({ commandId: commandId(), state: "away" });
  await centre.context.db.user.update({ where: { id: gone.id }, data: { isActive: false } });
  expect(await dayOf(boss.id)).toMatchObject({ contact: null, absence: { state: "away" } });
  expect(await dayOf(gone.id)).toBeUndefined();
});
