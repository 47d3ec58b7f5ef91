import type { IntakeId, LogIntake, Receipt } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const greens = await centre.person("unit-staff", "ZZM");
const roads = await centre.person("unit-staff", "ZDMK");
const on = ({ id, version }: Receipt) => ({ commandId: commandId(), id, version });

type Said = Partial<Pick<LogIntake, "description" | "place" | "phoneHandover" | "forwardTo">> & {
  category?: string;
  answers?: Record<string, string>;
};
/** What a consultant types, left to the rules. */
async function typed({ category, answers = {}, ...more }: Said): Promise<LogIntake> {
  return {
    commandId: commandId(),
    id: newId(centre.now()) as IntakeId,
    contactId: await centre.contact(consultant),
    kind: "intervention",
    categoryId: category === undefined ? null : await centre.category(category),
    description: "Proszę o pomoc",
    answers: Object.entries(answers).map(([key, value]) => ({ key, label: key, value })),
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: "rules",
    ...more,
  };
}
const log = async (said: Said) => consultant.call.intakes.log(await typed(said));
const explain = async (id: IntakeId) =>
  (await consultant.call.routing.explain({ id })).explanation ?? expect.fail("nobody asked the rules");
const inDistrict = (districtNumber: number) => ({ ...NOWHERE, districtNumber });
const keyOf = async (id: string | null) =>
  id === null ? null : (await centre.context.db.unit.findUniqueOrThrow({ where: { id } })).key;

test("what is left to the rules goes to their unit, in the name of the rule, and says why", async () => {
  const bin = await log({ category: "CZ-04", answers: { "place-type": "park" } });
  expect(bin).toMatchObject({ status: "forwarded", unitId: await centre.unit("ZZM") });
  const why = await explain(bin.id);
  expect(why).toMatchObject({ version: 1, by: "rule", rule: { key: "cz-04-park" }, unitId: bin.unitId });
  expect(why.because).toMatchObject([
    { leaf: { type: "category", codes: ["CZ-04"] }, value: "CZ-04" },
    { leaf: { type: "answer", question: "place-type" }, value: "park" },
  ]);
  expect(why.before.length).toBeGreaterThan(3);
  expect(why.before[0]).toMatchObject({
    rule: { key: "dr-06-flooded" },
    why: "condition",
    because: [{ leaf: { type: "category", codes: ["DR-06"] }, value: "CZ-04" }],
  });
  const { timeline } = await consultant.call.intakes.get({ id: bin.id });
  expect(timeline.map(({ type, actorKind }) => `${type} ${actorKind}`)).toEqual([
    "intake.logged consultant",
    "intake.forwarded rule",
  ]);
});

test.each<[string, Said, string | null, string]>([
  ["a bin at a stop", { category: "CZ-04", answers: { "place-type": "stop" } }, "ZTP", "P3"],
  ["a bin in a street", { category: "CZ-04", answers: { "place-type": "street" } }, "MPO", "P3"],
  ["a bin said to be in a park", { category: "CZ-04", description: "kosz w parku jordana" }, "ZZM", "P3"],
  ["hateful words on a wall", { category: "CZ-07", answers: { offensive: "yes" } }, "ZBK", "P2"],
  [
    "burning that has stopped",
    { category: "CZ-11", answers: { "smoke-now": "no" }, place: inDistrict(15) },
    "SMMK",
    "P3",
  ],
  ["a felling that is over", { category: "ZL-05", answers: { ongoing: "no" } }, "WS", "P3"],
  ["a bay that somebody takes", { category: "PK-06", answers: { matter: "occupied" } }, "SMMK", "P2"],
  ["a bay to be marked", { category: "PK-06", answers: { matter: "mark-out" } }, "ZDMK", "P4"],
  ["what fits no rule", { category: "DR-02" }, "ZDMK", "P3"],
  ["what has no category", {}, null, "P3"],
  ["what the coordinator deals out", { category: "IN-99" }, null, "P3"],
])("%s", async (_what, said, unit, priority) => {
  const { id, unitId, status } = await log(said);
  expect(await keyOf(unitId)).toBe(unit);
  expect(status).toBe(unit === null ? "registered" : "forwarded");
  expect((await consultant.call.intakes.get({ id })).priority).toBe(priority);
});

test("the guard's branch follows from the district", async () => {
  const parked = await log({ category: "PK-03", place: inDistrict(18) });
  expect(await explain(parked.id)).toMatchObject({ rule: { key: "guard-nowa-huta" }, skill: "Oddział Nowa Huta" });
  const elsewhere = await log({ category: "PK-03", place: inDistrict(2) });
  expect(await explain(elsewhere.id)).toMatchObject({ skill: "Oddział Śródmieście" });
});

test.each<[string, Said]>([
  ["a flooded street", { category: "DR-06", answers: { "water-amount": "above-kerb" } }],
  ["a sign that says stop", { category: "DR-07", answers: { sign: "stop" } }],
  ["the same, said in words", { category: "DR-07", description: "leży znak stopu przy szkole" }],
])("%s becomes a matter of danger, which is handed over by phone", async (_what, said) => {
  await expect(log(said)).rejects.toMatchObject({ message: "phone-handover-missing" });
  const { id } = await log({ ...said, phoneHandover: { at: "2026-03-02T08:59:00Z", to: "dyżurny" } });
  expect((await consultant.call.intakes.get({ id })).priority).toBe("P1");
});

test("a felling that goes on is the environment's, and the guard sees it too", async () => {
  const phoneHandover = { at: "2026-03-02T08:59:00Z", to: "986" };
  const { id } = await log({ category: "ZL-05", answers: { ongoing: "yes" }, phoneHandover });
  const guard = await centre.as("unit-staff", "SMMK");
  const seen = await guard.intakes.get({ id });
  expect(await keyOf(seen.unitId)).toBe("WS");
  expect(seen.actions).toEqual([]);
});

test("a consultant who names another unit is obeyed, and what the rules said is kept beside", async () => {
  const bin = await log({ category: "CZ-04", answers: { "place-type": "park" }, forwardTo: await centre.unit("MPO") });
  expect(await keyOf(bin.unitId)).toBe("MPO");
  expect(await keyOf((await explain(bin.id)).unitId)).toBe("ZZM");
});

test("what is kept with the centre stays there, with a proposal", async () => {
  const bin = await log({ category: "CZ-04", answers: { "place-type": "park" }, forwardTo: null });
  expect(bin).toMatchObject({ status: "registered", unitId: null });
  expect(await keyOf((await consultant.call.intakes.get({ id: bin.id })).proposedUnitId)).toBe("ZZM");
});

test("after a return the rules are asked without that unit, and without any before it", async () => {
  const bin = await log({ category: "CZ-04", answers: { "place-type": "park" } });
  const giveBack = (who: typeof greens, intake: Receipt) =>
    who.call.intakes.return({ ...on(intake), reason: "Nie nasze", betterUnitId: null });
  const first = await giveBack(greens, bin);
  const proposed = await consultant.call.intakes.get({ id: bin.id });
  expect(await keyOf(proposed.proposedUnitId)).toBe("MPO");
  expect(proposed.returnCount).toBe(1);
  const why = await explain(bin.id);
  expect(why).toMatchObject({ by: "category", rule: null });
  expect(why.before.find(({ rule }) => rule.key === "cz-04-park")).toMatchObject({ why: "excluded" });

  const again = await consultant.call.intakes.forward({ ...on(first), unitId: await centre.unit("MPO"), note: "" });
  const cleaners = await centre.person("unit-staff", "MPO");
  await giveBack(cleaners, again);
  const twice = await consultant.call.intakes.get({ id: bin.id });
  expect(twice).toMatchObject({ proposedUnitId: null, returnCount: 2 });
  expect(await explain(bin.id)).toMatchObject({ by: "supervisor" });
});

test("another category or place asks the rules again, and history says so", async () => {
  const bin = await log({ category: "DR-02", forwardTo: null });
  const categoryId = await centre.category("PK-03");
  const moved = await consultant.call.intakes.categorise({ ...on(bin), categoryId, phoneHandover: null });
  expect(await explain(bin.id)).toMatchObject({ by: "category", skill: null });
  await consultant.call.intakes.place({ ...on(moved), place: inDistrict(9) });
  expect(await explain(bin.id)).toMatchObject({ rule: { key: "guard-podgorze" } });
  const { timeline, proposedUnitId } = await consultant.call.intakes.get({ id: bin.id });
  expect(await keyOf(proposedUnitId)).toBe("SMMK");
  const causes = timeline.filter(({ type }) => type === "intake.routed").map(({ data }) => data.cause);
  expect(causes).toEqual(["categorised", "placed"]);
});

test("another answer asks the rules again, and what was answered before is kept", async () => {
  const bin = await log({ category: "CZ-04", answers: { "place-type": "street" } });
  const before = await consultant.call.intakes.get({ id: bin.id });
  const [given] = before.answers;
  const park = { key: "place-type", label: given?.label ?? "", value: "Park", code: "park" };
  const changed = await consultant.call.intakes.changeAnswers({ ...on(bin), answers: [park] });
  expect(await explain(bin.id)).toMatchObject({ rule: { key: "cz-04-park" } });

  const { answers, timeline } = await consultant.call.intakes.get({ id: bin.id });
  expect(answers).toEqual([park]);
  const told = timeline.find(({ type }) => type === "intake.answers-changed");
  expect(told).toMatchObject({ isPublic: false, words: `${park.label}: ${given?.value} → Park` });
  expect(timeline.find(({ type }) => type === "intake.routed")?.data.cause).toBe("answered");

  const again = { ...on(changed), answers: [park] };
  await expect(consultant.call.intakes.changeAnswers(again)).rejects.toMatchObject({ message: "bad-input" });
  const unfit = { ...on(changed), answers: [{ ...park, code: "moon" }] };
  await expect(consultant.call.intakes.changeAnswers(unfit)).rejects.toMatchObject({ message: "bad-input" });
});

test("an answer to another category's question stays, while others are corrected", async () => {
  const bin = await log({ category: "CZ-04", answers: { "place-type": "park" } });
  const categoryId = await centre.category("CZ-06");
  const moved = await consultant.call.intakes.categorise({ ...on(bin), categoryId, phoneHandover: null });
  const { answers } = await consultant.call.intakes.get({ id: bin.id });
  const since = { key: "since", label: "Od kiedy", value: "od wczoraj" };
  await consultant.call.intakes.changeAnswers({ ...on(moved), answers: [...answers, since] });
  const now = await consultant.call.intakes.get({ id: bin.id });
  expect(now.answers.map(({ value }) => value).toSorted()).toEqual(
    [...answers.map(({ value }) => value), "od wczoraj"].toSorted(),
  );
});

test("events name rules and ids, and nothing that anybody said", async () => {
  const { id } = await log({ category: "CZ-04", description: "Pan Kowalski mówi: kosz w parku" });
  const { rows } = await centre.database.owner.query<{ data: string }>(
    "SELECT data::text AS data FROM event WHERE intake_id = $1",
    [id],
  );
  for (const { data } of rows) expect(data).not.toMatch(/Kowalski|park(?!")/i);
});

test("a unit reads why a matter came to it, and not why another's did", async () => {
  const { id } = await log({ category: "DR-02" });
  expect((await roads.call.routing.explain({ id })).explanation).toMatchObject({ by: "category" });
  await expect(greens.call.routing.explain({ id })).rejects.toMatchObject({ message: "not-found" });
});

test("the desk is told where it would go while it is being typed, and nothing is kept of it", async () => {
  const {
    commandId: _,
    id: __,
    contactId: ___,
    phoneHandover: ____,
    forwardTo: _____,
    ...said
  } = await typed({
    category: "DR-07",
    description: "brak znaku STOP",
  });
  const before = await centre.context.db.event.count();
  expect(await consultant.call.routing.suggest({ ...said, channel: "phone" })).toMatchObject({
    rule: { key: "dr-07-stop" },
    unitId: await centre.unit("ZDMK"),
    priority: "P1",
  });
  expect(await centre.context.db.event.count()).toBe(before);
});

test("what came before any rules were in force is explained by none", async () => {
  const dayMinutes = 24 * 60;
  centre.wait(-dayMinutes);
  const early = await log({ category: "DR-02" });
  centre.wait(dayMinutes);
  expect(await keyOf(early.unitId), "its category's unit gets it all the same").toBe("ZDMK");
  expect(await consultant.call.routing.explain({ id: early.id })).toEqual({ explanation: null });
});
