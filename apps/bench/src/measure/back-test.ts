import type { BackTestView, RoutingReceipt, RoutingView } from "@kck/contracts";
import { v7 } from "uuid";
import { dataOf } from "./answers";
import type { Bench } from "./bench-server";

/** What only the product does: no floor would do the same. */
export type Alone = {
  readonly name: string;
  readonly times: number;
  readonly medianMs: number;
  readonly mostMs: number;
  readonly aimMs: number;
};

/** So many intakes of the past are tried, where there are as many. */
const SAMPLE = 10_000;
const AIM_MS = 2_000;
/** Words that stand in enough descriptions for the rule to decide something. */
const WORDS = { type: "words", anyOf: ["dziura w jezdni", "kosz", "drzewo", "latarnia"] } as const;

/** Measures how long one supervisor waits for a back-test of the rules in force with one more before them, which asks for words. */
export async function measureBackTest({ pool, toProduct, supervisors }: Bench, times: number): Promise<Alone> {
  const cookie = supervisors[0]?.cookie;
  const ask = async <Answer>(procedure: string, input: unknown) =>
    dataOf(procedure, await toProduct.post(`/trpc/${procedure}`, input, cookie)) as Answer;
  const { inForce } = await ask<RoutingView>("routing.current", {});
  const [first] = inForce.rules;
  if (first === undefined) throw new Error("there are no rules to test");
  const rules = [{ ...first, key: "by-words", name: "Słowa", when: WORDS }, ...inForce.rules];
  const id = v7();
  const draft = { commandId: v7(), id, revision: null, reason: "", rules };
  const { revision } = await ask<RoutingReceipt>("routing.draft", draft);
  const { rows } = await pool.query(`SELECT LEAST(count(*), $1)::int AS count FROM intake`, [SAMPLE]);
  const expected: number = rows[0].count;
  const tookMs: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now();
    const tested = await ask<BackTestView>("routing.backTest", { id, revision, from: null, to: null });
    tookMs.push(performance.now() - began);
    if (tested.count !== expected) throw new Error(`a back-test tried ${tested.count} of ${expected} intakes`);
    const decided = tested.decidedBy.reduce((sum, { count }) => sum + count, 0);
    if (decided === 0) throw new Error("no rule decided anything in a back-test");
  }
  await seeTold(pool, id, times);
  const sorted = tookMs.toSorted((a, b) => a - b);
  return {
    name: `back-test of ${expected.toLocaleString("en")} intakes with ${rules.length} rules`,
    times,
    medianMs: sorted[Math.floor((times - 1) / 2)] ?? Number.NaN,
    mostMs: sorted.at(-1) ?? Number.NaN,
    aimMs: AIM_MS,
  };
}

/** Makes sure that history has every back-test. */
async function seeTold(pool: Bench["pool"], setId: string, times: number): Promise<void> {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS count FROM event WHERE type = 'routing.back-tested' AND data ->> 'setId' = $1`,
    [setId],
  );
  if (rows[0].count !== times) throw new Error(`${times} back-tests left ${rows[0].count} events`);
}
