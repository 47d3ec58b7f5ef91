import { join } from "node:path";
import type { Filled } from "../data/open-filled";
import { type Asking, type Bench, openBench } from "../measure/bench-server";
import { doingsOf } from "../measure/commands";
import { callsOf } from "../measure/questions";
import type { Call } from "../measure/race";
import type { Samples } from "../measure/samples";
import { QUESTIONS } from "../questions/all";
import { type Asked, type Hot, hottestOf } from "./hottest";
import { EXPLAINING, readLog } from "./log";

export type Plans = {
  /** How often each question and command was asked. */
  readonly rounds: number;
  /** How many statements the product has used for it, and how long all of them took together. */
  readonly statements: number;
  readonly totalMs: number;
  readonly hottest: readonly Hot[];
};

/** PostgreSQL plans a named statement by its values five times before it may keep one plan for all. */
const LEARNING = 6;
const ROUNDS = 20;
/** How many rounds are asked in all. */
export const EXPLAINED_ROUNDS = LEARNING + ROUNDS;

/**
 * Asks the product everything once more, each question and command as often as the others, while PostgreSQL writes down every
 * plan as it was run: so the plans are those of the product's own statements, values and rights, and nothing that was measured
 * before has paid for it.
 *
 * Shapes  null where the PostgreSQL has come without its contributed libraries.
 */
export async function explainHottest(
  filled: Filled,
  samples: Samples,
  asking: Asking,
  onRound: () => void,
): Promise<Plans | null> {
  if (!(await filled.hasContributed())) return null;
  const explaining = await filled.restart(EXPLAINING);
  const bench = await openBench(explaining, asking);
  const asked: Asked[] = [];
  try {
    const calls = await productCallsOf(bench, filled, samples);
    for (let round = 0; round < EXPLAINED_ROUNDS; round += 1) {
      for (const [name, call] of calls) {
        const fromMs = Date.now();
        await call(0, round);
        if (round >= LEARNING) asked.push({ name, fromMs, toMs: Date.now() });
      }
      onRound();
    }
  } finally {
    await bench.close();
  }
  const began = asked[0]?.fromMs ?? 0;
  const role = new URL(explaining.serverUrl).username;
  const ran = (await readLog(join(filled.folder, "postgres"), role)).filter(({ atMs }) => atMs >= began);
  const { all, totalMs, hot } = hottestOf(ran, asked);
  if (hot.length === 0) throw new Error("PostgreSQL told no plan");
  return { rounds: ROUNDS, statements: all, totalMs, hottest: hot };
}

async function productCallsOf(bench: Bench, { city }: Filled, samples: Samples): Promise<[string, Call][]> {
  const questions = QUESTIONS.map((one): [string, Call] => [
    one.name,
    callsOf(bench, samples, one, () => undefined).calls.product,
  ]);
  const commands = (await doingsOf(bench, city)).map(({ name, calls }): [string, Call] => [name, calls.product]);
  return [...questions, ...commands];
}
