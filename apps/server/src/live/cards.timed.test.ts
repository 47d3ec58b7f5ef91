import { contentOf } from "@kck/api/testing";
import { LiveEvent } from "@kck/contracts";
import { v7 } from "uuid";
import { afterAll, expect, test } from "vitest";
import { listen } from "../testing/listen";
import { openServer } from "../testing/open-server";

const server = await openServer();
afterAll(server.close);
const signIn = async (role: Parameters<typeof server.addPerson>[0], unitId: string | null = null) =>
  server.signIn((await server.addPerson(role, unitId)).email);
const { rows } = await server.database.owner.query<{ id: string }>(
  `INSERT INTO unit (id, key, name, kind, valid_from, mark, checked_on)
   VALUES (gen_random_uuid(), 'ZDMK', 'Zarząd Dróg', 'unit', '2000-01-01', 'V', '2026-01-01') RETURNING id`,
);
const [editor, supervisor, consultant, administrator, unitStaff] = await Promise.all([
  signIn("editor"),
  signIn("supervisor"),
  signIn("consultant"),
  signIn("administrator"),
  signIn("unit-staff", rows[0]?.id ?? expect.fail("no unit")),
]);

/** Calls a procedure as a screen does, over HTTP. */
async function call(procedure: string, cookie: string, input: object): Promise<void> {
  const answer = await server.send(`/trpc/${procedure}`, { body: { commandId: v7(), ...input }, headers: { cookie } });
  if (!answer.ok) throw new Error(`${procedure}: ${await answer.text()}`);
}
const content = (amountGrosze: number) => {
  const fee = { title: "Odpis", amountGrosze, words: null, form: null, account: null, mark: "V" as const };
  return contentOf({ title: "Odpis aktu urodzenia", fees: [fee] });
};

test("every open screen hears of a new revision within a second, and of drafts those alone who write them", async () => {
  const screens = {
    editor: await listen(server.publicUrl, { cookie: editor }),
    consultant: await listen(server.publicUrl, { cookie: consultant }),
    administrator: await listen(server.publicUrl, { cookie: administrator }),
    unitStaff: await listen(server.publicUrl, { cookie: unitStaff }),
  };
  const everybody = Object.values(screens);
  const typesHeard = (stream: (typeof everybody)[number], id: string) =>
    stream.events().flatMap(({ data }) => (data.cardId === id ? [String(data.type)] : []));

  const [id, revisionId] = [v7(), v7()];
  const first = { id, key: "SC-1", revisionId, ownerUnitId: null, reviewDueOn: null, content: content(2_200) };
  await call("cards.create", editor, first);
  const draft = { id, revisionId, basedOn: null, content: content(3_300), checked: [] };
  await call("cards.edit", editor, { ...draft, version: 0 });
  await call("cards.submit", editor, { id, revisionId, version: 1 });
  await expect(call("cards.publish", editor, { id, revisionId, version: 2, at: null })).rejects.toThrow(
    "needs-second-person",
  );
  const begin = performance.now();
  await call("cards.publish", supervisor, { id, revisionId, version: 2, at: null });
  for (const stream of everybody) {
    expect(await stream.until(() => typesHeard(stream, id).includes("card.published"))).toBe(true);
  }
  expect(performance.now() - begin).toBeLessThan(1_000);

  expect(typesHeard(screens.editor, id)).toEqual(["card.created", "card.edited", "card.submitted", "card.published"]);
  for (const stream of [screens.consultant, screens.administrator, screens.unitStaff]) {
    expect(typesHeard(stream, id)).toEqual(["card.published"]);
  }
  const { data } = screens.consultant.events().find((frame) => frame.data.cardId === id) ?? { data: {} };
  expect(LiveEvent.parse(data)).toMatchObject({ cardId: id, intakeId: null, contactId: null });
  for (const stream of everybody) await stream.hangUp();
});
