import type { IntakeId, Receipt } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre, type Person } from "../testing";
import { conditionsOf } from "./conditions";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const consultant = await centre.person("consultant");
const supervisor = await centre.person("supervisor");
const roads = await centre.person("unit-staff", "ZDMK");
const greens = await centre.person("unit-staff", "ZZM");

const on = ({ id, version }: Receipt) => ({ commandId: commandId(), id, version });
const given = (unit: string) => centre.intake(consultant, "Gałąź nad jezdnią", { forwardTo: unit });
const giveBack = (by: Person, intake: Receipt) =>
  by.call.intakes.return({ ...on(intake), reason: "To nie nasze", betterUnitId: null });
const handOn = async (intake: Receipt, unit: string) =>
  consultant.call.intakes.forward({ ...on(intake), unitId: await centre.unit(unit), note: "" });

/** What lies in the folder "returned" of somebody's unit, and how many its count says. */
async function returnedOf(person: Person): Promise<IntakeId[]> {
  const search = { isReturnedByUs: true, sort: "updated", isDescending: true } as const;
  const [{ rows }, counts] = await Promise.all([
    person.call.intakes.list({ search, cursor: null, limit: 50 }),
    person.call.intakes.counts(),
  ]);
  expect(counts.returnedByUs).toBe(rows.length);
  return rows.map(({ id }) => id);
}

test("what a unit returned lies in its folder until the centre hands it on", async () => {
  const branch = await given("ZDMK");
  const back = await giveBack(roads, branch);
  expect(await returnedOf(roads)).toEqual([branch.id]);
  expect(await returnedOf(greens)).toEqual([]);

  const again = await handOn(back, "ZDMK");
  expect(await returnedOf(roads)).toEqual([]);
  const twice = await giveBack(roads, again);
  expect(await returnedOf(roads)).toEqual([branch.id]);
  await handOn(twice, "ZZM");
  expect(await returnedOf(roads)).toEqual([]);
});

test("what another unit returned later lies in that unit's folder alone", async () => {
  const first = await handOn(await giveBack(roads, await given("ZDMK")), "ZZM");
  await giveBack(greens, first);
  expect(await returnedOf(roads)).not.toContain(first.id);
  expect(await returnedOf(greens)).toContain(first.id);

  const second = await given("ZDMK");
  const unitId = await centre.unit("ZZM");
  const moved = await supervisor.call.intakes.reassign({ ...on(second), unitId, reason: "Zieleń" });
  await giveBack(greens, moved);
  expect(await returnedOf(roads)).not.toContain(second.id);
  expect(await returnedOf(greens)).toContain(second.id);
});

test("the folder is read by an index of its own, however much was returned once and is closed", async () => {
  const { owner } = centre.database;
  const [ours, theirs] = [await centre.unit("ZDMK"), await centre.unit("ZZM")];
  await owner.query(
    `WITH old AS (
       INSERT INTO intake (id, number, kind, status, subject, description, channel, priority, returned_by_id,
         created_by_id, created_at, updated_at)
       SELECT gen_random_uuid(), 'KCK/2020/' || lpad(n::text, 6, '0'), 'intervention',
         CASE WHEN n > 6000 THEN 'registered' WHEN n > 5500 THEN 'returned' ELSE 'closed' END, 'x', 'x', 'phone', 'P3',
         CASE WHEN n > 5500 THEN $2::uuid ELSE $1::uuid END, $3, now(), now() FROM generate_series(1, 8000) n
       RETURNING id)
     INSERT INTO holding (intake_id, unit_id, since, until) SELECT id, $1, now(), now() FROM old`,
    [ours, theirs, consultant.id],
  );
  await owner.query("ANALYZE intake");
  await owner.query("ANALYZE holding");
  const ctx = { ...centre.context, actor: roads.actor, procedure: "intakes.list" } as const;
  const where = Prisma.join(conditionsOf(ctx, { isReturnedByUs: true }), " AND ");
  const plan = await centre.context.db.$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT i.id FROM intake i WHERE ${where} ORDER BY i.updated_at DESC, i.id DESC LIMIT 51`;
  const said = plan.map((line) => line["QUERY PLAN"]).join("\n");
  expect(said).toContain("using intake_returned on intake i");
  expect(said).not.toContain("Seq Scan");
});
