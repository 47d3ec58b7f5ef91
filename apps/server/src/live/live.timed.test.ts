import { randomUUID } from "node:crypto";
import { LiveEvent } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { listen } from "../testing/listen";
import { openServer } from "../testing/open-server";

const server = await openServer();
afterAll(server.close);

test("what happens is heard in less than a second, and carries ids alone", async () => {
  const cookie = await server.signIn((await server.addPerson("consultant")).email);
  const stream = await listen(server.publicUrl, { cookie });
  expect(stream.answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(stream.answer.headers.get("content-security-policy")).not.toBeNull();
  const id = randomUUID();
  const begin = performance.now();
  await server.database.owner.query(
    `INSERT INTO event (at, actor_kind, type, intake_id, unit_ids, data)
      VALUES (now(), 'clock', 'intake.accepted', $1, '{}', $2)`,
    [id, JSON.stringify({ version: 7, noteId: randomUUID() })],
  );
  expect(await stream.until(() => stream.events().some(({ data }) => data.intakeId === id))).toBe(true);
  expect(performance.now() - begin).toBeLessThan(1_000);
  const { data } = stream.events().find((frame) => frame.data.intakeId === id) ?? { data: {} };
  expect(LiveEvent.parse(data)).toEqual({
    type: "intake.accepted",
    intakeId: id,
    contactId: null,
    cardId: null,
    unitIds: [],
    actorId: null,
    version: 7,
  });
  await stream.hangUp();
});
