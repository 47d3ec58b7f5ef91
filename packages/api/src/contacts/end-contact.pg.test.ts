import { afterAll, expect, test } from "vitest";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);

const db = centre.database.db.prisma;
const answered = { result: "answered", note: "" } as const;

test("a contact ends once: the result that was there first stays, and history tells of it once", async () => {
  const consultant = await centre.person("consultant");
  const id = await centre.contact(consultant);
  const results = ["answered", "instructed"] as const;
  const ends = await Promise.allSettled(
    results.map((result) => consultant.call.contacts.end({ commandId: commandId(), id, result, note: result })),
  );
  expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const kept = results[ends.findIndex(({ status }) => status === "fulfilled")];
  expect(await db.contact.findUniqueOrThrow({ where: { id } })).toMatchObject({ result: kept, note: kept });
  expect(await db.event.count({ where: { contactId: id, type: "contact.ended" } })).toBe(1);
  await expect(consultant.call.contacts.end({ commandId: commandId(), id, ...answered })).rejects.toMatchObject({
    message: "contact-ended",
  });
});

test("nobody ends somebody else's contact, nor one that there is not", async () => {
  const [consultant, other] = [await centre.person("consultant"), await centre.person("consultant")];
  const id = await centre.contact(consultant);
  for (const wrong of [id, commandId()]) {
    const end = other.call.contacts.end({ commandId: commandId(), id: wrong as typeof id, ...answered });
    await expect(end).rejects.toMatchObject({ message: "not-found" });
  }
  expect((await db.contact.findUniqueOrThrow({ where: { id } })).endedAt).toBeNull();
});
