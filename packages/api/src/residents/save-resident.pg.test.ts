import type { ResidentId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const save = consultant.call.residents.save;

const PERSON = { name: "Jan Kowalsky", email: null, address: null, phone: "600 000 100" };

async function known(): Promise<ResidentId> {
  const id = newId(centre.now()) as ResidentId;
  await save({ commandId: commandId(), id, version: null, ...PERSON });
  return id;
}

test("a wrong number is taken out, the right one comes in, and a second of the same is not kept twice", async () => {
  const id = await known();
  const right = { ...PERSON, name: "Jan Kowalski", phone: "600 000 101", wrongPhones: ["+48600000100"] };
  expect(await save({ commandId: commandId(), id, version: 0, ...right })).toEqual({ id, version: 1 });
  await save({ commandId: commandId(), id, version: 1, ...right, wrongPhones: [] });
  const { name, phones } = await consultant.call.residents.get({ id });
  expect(name).toBe("Jan Kowalski");
  expect(phones).toEqual([{ e164: "+48600000101", typed: "600 000 101" }]);
});

test("what was typed as a number and is none is taken out as it was typed; other people keep theirs", async () => {
  const [id, other] = [await known(), await known()];
  await save({ commandId: commandId(), id, version: 0, ...PERSON, phone: "u sąsiadki" });
  const wrongPhones = ["u sąsiadki", "+48600000100"];
  await save({ commandId: commandId(), id, version: 1, ...PERSON, phone: null, wrongPhones });
  expect((await consultant.call.residents.get({ id })).phones).toEqual([]);
  expect((await consultant.call.residents.get({ id: other })).phones).toHaveLength(1);
});

test("of two who correct one person the second is told, and nothing of theirs is written", async () => {
  const id = await known();
  await save({ commandId: commandId(), id, version: 0, ...PERSON, name: "Jan Kowalski" });
  const late = { ...PERSON, name: "Janina", wrongPhones: ["+48600000100"] };
  await expect(save({ commandId: commandId(), id, version: 0, ...late })).rejects.toMatchObject({
    message: "changed-meanwhile",
  });
  expect(await consultant.call.residents.get({ id })).toMatchObject({ name: "Jan Kowalski", phones: [{}] });
});
