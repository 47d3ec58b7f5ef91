import type { RoutingSetId } from "@kck/contracts";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, openCentre } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);

test("ten thousand intakes are tested in two seconds", async () => {
  const supervisor = await centre.person("supervisor");
  await centre.database.owner.query(
    `WITH words AS (SELECT array['leży znak stop przy szkole na skrzyżowaniu', 'przepełniony kosz w parku od tygodnia',
       'dziura w jezdni głęboka na pół metra, samochody omijają ją lewym pasem', 'sąsiad pali śmieci w piecu'] AS said),
     cats AS (SELECT array_agg(id ORDER BY code) AS ids FROM category WHERE parent_id IS NOT NULL), made AS (
       INSERT INTO intake (id, number, kind, status, category_id, subject, description, channel, priority, district_number,
         street, created_by_id, created_at, updated_at)
       SELECT gen_random_uuid(), 'KCK/2020/' || lpad(n::text, 6, '0'), 'intervention', 'closed',
         cats.ids[1 + n % array_length(cats.ids, 1)], 'x', words.said[1 + n % 4] || ' numer ' || n, 'phone', 'P3', 1 + n % 18,
         'ul. Długa', $1, now() - n * interval '1 minute', now() FROM generate_series(1, 10000) n, words, cats
       RETURNING id)
     INSERT INTO intake_answer (intake_id, key, label, value) SELECT id, 'place-type', 'Miejsce', 'park' FROM made`,
    [supervisor.id],
  );
  await centre.database.owner.query("ANALYZE intake; ANALYZE intake_answer");
  const { inForce } = await supervisor.call.routing.current();
  const words = { type: "words", anyOf: ["znak", "dziura w jezdni", "kosz"] } as const;
  const first = inForce.rules[0] ?? expect.fail("no rules");
  const rules = [{ ...first, key: "by-words", name: "Słowa", when: words }, ...inForce.rules];
  const id = newId(centre.now()) as RoutingSetId;
  const { revision } = await supervisor.call.routing.draft({
    commandId: commandId(),
    id,
    revision: null,
    reason: "",
    rules,
  });
  const began = performance.now();
  const tested = await supervisor.call.routing.backTest({ id, revision, from: null, to: null });
  const tookMs = performance.now() - began;
  console.log(`back-test of ${tested.count} intakes with ${rules.length} rules: ${Math.round(tookMs)} ms`);
  expect(tested.count).toBe(10_000);
  expect(tested.decidedBy.find(({ rule }) => rule === "by-words")?.count).toBeGreaterThan(5_000);
  expect(tookMs).toBeLessThan(2_000);
}, 60_000);
