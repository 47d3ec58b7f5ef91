import type { IntakeId, Receipt } from "@kck/contracts";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre } from "../testing";
import { readMatters } from "./matters";
import { openRules } from "./open-rules";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const staff = new Map<string, Awaited<ReturnType<typeof centre.person>>>();
const unitKeys = new Map((await centre.context.db.unit.findMany()).map(({ id, key }) => [id, key]));
const CODES = [
  "DR-02",
  "DR-06",
  "DR-07",
  "CZ-04",
  "CZ-07",
  "CZ-11",
  "PK-01",
  "PK-06",
  "ZI-02",
  "ZL-05",
  "IN-99",
] as const;
const categoryIds = await Promise.all(CODES.map((code) => centre.category(code)));

const questions = await centre.context.db.question.findMany();
/** An answer as the desk sends it: chosen where the question offers that, else in words. */
function answerTo(categoryId: string | null, key: string, code: string) {
  const own = questions.find((question) => question.key === key && question.categoryId === categoryId);
  const options = z.array(z.object({ value: z.string() })).parse(own?.options ?? []);
  const isOffered =
    own?.type === "yes-no" ? code === "yes" || code === "no" : options.some(({ value }) => value === code);
  return { key, label: key, value: "słowa", ...(isOffered || own === undefined ? { code: code || "-" } : {}) };
}

const typed = fc.record({
  categoryId: fc.constantFrom(null, ...categoryIds),
  description: fc.constantFrom("kosz w parku", "znak stopu leży", "graffiti na wiacie przystanku", "nic szczególnego"),
  answers: fc.dictionary(
    fc.constantFrom("place-type", "sign", "offensive", "smoke-now", "matter", "still-there", "ongoing", "water-amount"),
    fc.constantFrom("yes", "no", "park", "stop", "occupied", "above-kerb", ""),
  ),
  districtNumber: fc.option(fc.integer({ min: 1, max: 18 })),
  street: fc.constantFrom(null, "ul. Długa", "os. Zgody"),
  isReturned: fc.boolean(),
  recategorised: fc.option(fc.constantFrom(...categoryIds)),
  moved: fc.option(fc.integer({ min: 1, max: 18 })),
  waits: fc.integer({ min: 1, max: 3_000 }),
});

async function live({
  categoryId,
  description,
  answers,
  districtNumber,
  street,
  ...then
}: typeof typed extends fc.Arbitrary<infer Typed> ? Typed : never) {
  centre.wait(then.waits);
  const phoneHandover = { at: centre.now().toISOString(), to: "dyżurny" };
  const logged = await consultant.call.intakes.log({
    commandId: commandId(),
    id: newId(centre.now()) as IntakeId,
    contactId: await centre.contact(consultant),
    kind: "intervention",
    categoryId,
    description,
    answers: Object.entries(answers).map(([key, code]) => answerTo(categoryId, key, code)),
    place: { ...NOWHERE, districtNumber, street },
    phoneHandover,
    forwardTo: "rules",
  });
  const onOf = ({ id, version }: Receipt) => ({ commandId: commandId(), id, version });
  let on = onOf(logged);
  const key = unitKeys.get(logged.unitId ?? "");
  if (then.isReturned && key !== undefined) {
    const holder = staff.get(key) ?? (await centre.person("unit-staff", key));
    staff.set(key, holder);
    on = onOf(await holder.call.intakes.return({ ...on, reason: "Nie nasze", betterUnitId: null }));
  }
  if (then.recategorised !== null) {
    const change = { categoryId: then.recategorised, phoneHandover: null };
    on = onOf(await consultant.call.intakes.categorise({ ...on, ...change }));
  }
  if (then.moved !== null) {
    const place = { ...NOWHERE, districtNumber: then.moved };
    await consultant.call.intakes.place({ ...on, place });
  }
}

test("asked later about every intake, the rules say what the live engine kept with it", async () => {
  await fc.assert(fc.asyncProperty(typed, live), { numRuns: 60, endOnFailure: true });
  const { db } = centre.context;
  const rules = await openRules(db, centre.context);
  const matters = await readMatters(db, { from: null, to: null }, 10_000);
  const kept = new Map((await db.intake.findMany()).map((row) => [row.id, row]));
  expect(matters.length).toBeGreaterThanOrEqual(60);
  const byRule = matters.filter(({ id, ...matter }) => {
    const { decision, reason } = rules.decide(matter);
    const row = kept.get(id);
    expect(row?.routingReason).toEqual(JSON.parse(JSON.stringify(reason)));
    expect([row?.routingVersion, row?.routingRule]).toEqual([decision.version, decision.rule]);
    return decision.by === "rule";
  });
  expect(byRule.length).toBeGreaterThan(10);
}, 120_000);
