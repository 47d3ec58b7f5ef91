import type { ContactId, IntakeId, ResidentId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);

const NUMBER = "600 000 100";
const NOBODY = { residentId: null, phoneE164: null, phoneTyped: null };
const db = centre.database.db.prisma;
const rowOf = (id: string) => db.contact.findUniqueOrThrow({ where: { id } });
const anonymous = (id: ContactId, phone: string | null, residentId: ResidentId | null = null) => ({
  commandId: commandId(),
  id,
  phone,
  residentId,
  isAnonymous: true,
});

test("of an anonymous caller neither the number nor a resident is kept, whatever came along", async () => {
  const consultant = await centre.person("consultant");
  const residentId = newId(centre.now()) as ResidentId;
  const known = { version: null, name: "Ktoś", email: null, address: null, phone: NUMBER };
  await consultant.call.residents.save({ commandId: commandId(), id: residentId, ...known });
  const id = await centre.contact(consultant);
  await consultant.call.contacts.identify(anonymous(id, NUMBER, residentId));
  expect(await rowOf(id)).toMatchObject({ isAnonymous: true, ...NOBODY });
});

test("a contact that is made anonymous afterwards loses the number, and a caller written down for it alone", async () => {
  const consultant = await centre.person("consultant");
  const id = await centre.contact(consultant, NUMBER);
  const { residentId } = await rowOf(id);
  if (residentId === null) throw new Error("nobody was on the line");
  await consultant.call.contacts.identify(anonymous(id, NUMBER));
  expect(await rowOf(id)).toMatchObject({ isAnonymous: true, ...NOBODY });
  expect(await db.resident.findUniqueOrThrow({ where: { id: residentId } })).toMatchObject({
    name: null,
    anonymizedAt: centre.now(),
  });
  expect(await db.residentPhone.count({ where: { residentId } })).toBe(0);
});

test("whoever was known before the call, or has a matter, stays as written down", async () => {
  const consultant = await centre.person("consultant");
  const before = await centre.contact(consultant, NUMBER);
  const { residentId } = await rowOf(before);
  if (residentId === null) throw new Error("nobody was on the line");
  await consultant.call.contacts.end({ commandId: commandId(), id: before, result: "answered", note: "" });
  centre.wait(1);
  const id = await centre.contact(consultant);
  const who = { phone: NUMBER, residentId: residentId as ResidentId, isAnonymous: false };
  await consultant.call.contacts.identify({ commandId: commandId(), id, ...who });
  await consultant.call.contacts.identify(anonymous(id, null));
  await consultant.call.contacts.end({ commandId: commandId(), id, result: "answered", note: "" });
  expect(await db.residentPhone.count({ where: { residentId } })).toBe(1);

  const withMatter = await centre.contact(consultant, "600 000 200");
  const theirs = await rowOf(withMatter);
  await consultant.call.intakes.log({
    commandId: commandId(),
    id: newId(centre.now()) as IntakeId,
    contactId: withMatter,
    kind: "idea",
    categoryId: null,
    description: "Więcej ławek",
    answers: [],
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: null,
  });
  await consultant.call.contacts.identify(anonymous(withMatter, null));
  expect(await db.residentPhone.count({ where: { residentId: theirs.residentId ?? "" } })).toBe(1);
});
