import type { RoutingRule, RoutingSetId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre, type Person } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const second = await centre.person("supervisor");
const zzm = await centre.unit("ZZM");
const zdmk = await centre.unit("ZDMK");

const setId = () => newId(centre.now()) as RoutingSetId;
const inForce = async () => (await supervisor.call.routing.current()).inForce;
const PAVEMENT: RoutingRule = {
  key: "pavement-to-greens",
  name: "Chodniki w dzielnicy V utrzymuje zieleń",
  when: {
    type: "all",
    of: [
      { type: "category", codes: ["DR-02"] },
      { type: "district", numbers: [5] },
    ],
  },
  action: {
    receiver: { type: "unit", unit: "ZZM" },
    priority: null,
    policyKey: null,
    person: null,
    skill: null,
    callFirst: null,
    copyTo: [],
  },
};

async function draft(who: Person, rules: RoutingRule[]) {
  const id = setId();
  return who.call.routing.draft({ commandId: commandId(), id, revision: null, reason: "Próba", rules });
}
const tested = (who: Person, { id, revision }: { id: RoutingSetId; revision: number }) =>
  who.call.routing.backTest({ id, revision, from: null, to: null });
const publish = (who: Person, { id, revision }: { id: RoutingSetId; revision: number }, at: string | null = null) =>
  who.call.routing.publish({ commandId: commandId(), id, revision, at });

async function pavement(districtNumber: number) {
  return consultant.call.intakes.log({
    commandId: commandId(),
    id: newId(centre.now()) as Parameters<typeof consultant.call.intakes.log>[0]["id"],
    contactId: await centre.contact(consultant),
    kind: "intervention",
    categoryId: await centre.category("DR-02"),
    description: "Zapadnięta płyta chodnika",
    answers: [],
    place: { ...NOWHERE, districtNumber },
    phoneHandover: null,
    forwardTo: "rules",
  });
}

test("the first set is in force from the first start, sound, with the guard's branches", async () => {
  const { inForce: set, open, needsSecondPerson } = await supervisor.call.routing.current();
  expect(set).toMatchObject({ version: 1, state: "in-force", author: null, findings: [] });
  expect(set.rules.filter(({ action }) => action.skill?.startsWith("Oddział")).length).toBeGreaterThanOrEqual(16);
  expect([open, needsSecondPerson]).toEqual([null, false]);
});

test("a draft is tested on the past, published, decides the next call, and is rolled back", async () => {
  const before = [await pavement(5), await pavement(5), await pavement(6)];
  expect(before.map(({ unitId }) => unitId)).toEqual([zdmk, zdmk, zdmk]);
  const begun = await draft(supervisor, [PAVEMENT, ...(await inForce()).rules]);
  expect((await pavement(5)).unitId, "a draft decides nothing").toBe(zdmk);
  await expect(publish(supervisor, begun)).rejects.toMatchObject({ message: "wrong-status" });

  const result = await tested(supervisor, begun);
  expect(result).toMatchObject({ count: 4, movedCount: 3, reprioritised: 0, findings: [] });
  expect(result.moves).toMatchObject([{ from: zdmk, to: zzm }]);
  const numbers = result.moves[0]?.intakes.map(({ number }) => number);
  expect(numbers, "each that moves is listed").toHaveLength(3);
  for (const { number } of before.slice(0, 2)) expect(numbers).toContain(number);
  expect(result.decidedBy.find(({ rule }) => rule === PAVEMENT.key)?.count).toBe(3);
  expect(result.idle.map(({ rule }) => rule)).toContain("cz-04-park");

  const published = await publish(supervisor, begun);
  expect(published.version).toBe(2);
  expect((await pavement(5)).unitId).toBe(zzm);
  expect((await pavement(6)).unitId).toBe(zdmk);
  const why = await consultant.call.routing.explain({ id: (await pavement(5)).id });
  expect(why.explanation).toMatchObject({ version: 2, rule: { name: PAVEMENT.name } });

  const back = { commandId: commandId(), id: setId(), version: 1, reason: "Pomyłka" };
  expect(await supervisor.call.routing.rollBack(back)).toMatchObject({ version: 3 });
  expect((await pavement(5)).unitId).toBe(zdmk);
  const { sets } = await supervisor.call.routing.history();
  expect(sets.map(({ version, state, basedOn }) => [version, state, basedOn])).toEqual([
    [3, "in-force", 1],
    [2, "retired", null],
    [1, "retired", null],
  ]);
  const changed = await supervisor.call.routing.published({ version: 2 });
  expect([changed.rules.length - (changed.before?.length ?? 0), changed.rules[0]?.key]).toEqual([1, PAVEMENT.key]);
  expect(await supervisor.call.routing.published({ version: 1 })).toMatchObject({ before: null });
  await expect(supervisor.call.routing.published({ version: 9 })).rejects.toMatchObject({ message: "not-found" });
  await expect(consultant.call.routing.published({ version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(supervisor.call.routing.rollBack({ ...back, commandId: commandId(), version: 3 })).rejects.toMatchObject(
    {
      message: "wrong-status",
    },
  );
});

test("a draft that changed after its test is tested again, and of two who save the second is told", async () => {
  const begun = await draft(supervisor, [PAVEMENT]);
  await tested(supervisor, begun);
  const change = { commandId: commandId(), id: begun.id, revision: begun.revision, reason: "Próba", rules: [] };
  const saved = await second.call.routing.draft(change);
  await expect(publish(supervisor, begun)).rejects.toMatchObject({ message: "changed-meanwhile" });
  await expect(tested(supervisor, begun)).rejects.toMatchObject({ message: "changed-meanwhile" });
  await expect(publish(supervisor, saved)).rejects.toMatchObject({ message: "wrong-status" });
  await expect(supervisor.call.routing.draft({ ...change, commandId: commandId() })).rejects.toMatchObject({
    message: "changed-meanwhile",
  });
  await expect(draft(second, [])).rejects.toMatchObject({ message: "changed-meanwhile" });
});

test("where the centre wants a second person, whoever wrote any of it does not publish it", async () => {
  await centre.context.db.setting.create({ data: { name: "routing.secondPerson", value: true } });
  const third = await centre.person("supervisor");
  const open = (await supervisor.call.routing.current()).open ?? expect.fail("no draft");
  await tested(supervisor, open);
  for (const [person, isOwn] of [
    [supervisor, true],
    [second, true],
    [third, false],
  ] as const) {
    expect((await person.call.routing.current()).open?.isOwn).toBe(isOwn);
  }
  for (const writer of [supervisor, second]) {
    await expect(publish(writer, open)).rejects.toMatchObject({ message: "needs-second-person" });
  }
  const ahead = await publish(third, open, "2026-03-02T12:00:00Z");
  const dated = await supervisor.call.routing.current();
  expect(dated.inForce.version, "dated ahead, it waits").not.toBe(ahead.version);
  expect(dated.waiting).toMatchObject({ version: ahead.version, state: "scheduled" });
  centre.wait(4 * 60);
  const due = await supervisor.call.routing.current();
  expect([due.inForce.version, due.waiting]).toEqual([ahead.version, null]);
});

test("a set is not published without its reason, which anybody may ask for later", async () => {
  const silent = { commandId: commandId(), id: setId(), revision: null, reason: " ", rules: [PAVEMENT] };
  const begun = await supervisor.call.routing.draft(silent);
  await tested(supervisor, begun);
  await expect(publish(supervisor, begun)).rejects.toMatchObject({ message: "reason-missing" });
  const { id, revision } = begun;
  const said = { commandId: commandId(), id, revision, reason: "Nowy podział", rules: [PAVEMENT] };
  const reasoned = await supervisor.call.routing.draft(said);
  await tested(supervisor, reasoned);
  const third = await centre.person("supervisor");
  expect((await publish(third, reasoned)).version).not.toBeNull();
});

test("a set that names what the city does not have is not published", async () => {
  const nobody = { ...PAVEMENT.action, receiver: { type: "unit" as const, unit: "NIKT" } };
  const begun = await draft(supervisor, [{ ...PAVEMENT, action: nobody }]);
  const { findings } = await tested(supervisor, begun);
  expect(findings).toContainEqual(expect.objectContaining({ severity: "error", what: "unit-unknown", name: "NIKT" }));
  const third = await centre.person("supervisor");
  await expect(publish(third, begun)).rejects.toMatchObject({ message: "bad-input" });
});

test.each([
  ["its rules", "rules = '[]'"],
  ["its version", "version = 99"],
  ["its day", "in_force_from = now()"],
  ["who published it", "published_by_id = NULL"],
  ["that it was published", "status = 'draft', version = NULL, published_at = NULL, in_force_from = NULL"],
])(
  "neither the server nor the owner of the database changes %s of a published set, or removes it",
  async (_what, change) => {
    for (const database of [centre.database.db.pool, centre.database.owner]) {
      const where = "WHERE version = 1";
      await expect(database.query(`UPDATE routing_set SET ${change} ${where}`)).rejects.toMatchObject({
        code: "42501",
      });
      await expect(database.query(`DELETE FROM routing_set ${where}`)).rejects.toMatchObject({ code: "42501" });
      await expect(database.query("TRUNCATE routing_set")).rejects.toMatchObject({ code: "42501" });
    }
  },
);
