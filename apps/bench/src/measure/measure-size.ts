import { SingleBar } from "cli-progress";
import { COMMANDS } from "../commands/command";
import { type Filled, openFilled } from "../data/open-filled";
import { type Day, liveDay } from "../day/day";
import { type Heard, measureListeners } from "../day/listeners";
import type { Plan } from "../options";
import { EXPLAINED_ROUNDS, explainHottest, type Plans } from "../plans/explain";
import { QUESTIONS } from "../questions/all";
import { describe, type Machine } from "../report/machine";
import type { Sized } from "../report/ratios";
import { measureBackTest } from "./back-test";
import { type Asking, type Bench, openBench, startProduct } from "./bench-server";
import { measureCommands } from "./commands";
import { keepViews } from "./keep-views";
import { seeRightsKept } from "./people";
import { measureQuestions } from "./questions";
import { TARGETS } from "./race";
import { drawSamples, type Samples } from "./samples";

/** How many events each number of listeners hears. */
const EVENTS_HEARD = 20;
const STARTS = 5;

const bar = (format: string) => new SingleBar({ format, hideCursor: true, noTTYOutput: false, clearOnComplete: true });

/** Fills a PostgreSQL of its own with so many intakes and shows how far it is. */
export function fill(count: number, seed: number, every: number): Promise<Filled> {
  const loading = bar("loading {bar} {value} of {total} intakes, {eta_formatted} left");
  loading.start(count, 0);
  return openFilled({ count, seed, every, onStep: (done) => loading.update(done) }).finally(() => loading.stop());
}

type Wish = Plan["sizes"][number] & { readonly isLast: boolean };

/**
 * Measures everything at one size, or only so far as growth needs it, and tells what was measured before it asks for plans; those
 * come of the last size.
 */
export async function measureSize(
  wish: Wish,
  plan: Plan,
  seed: number,
  onMeasured: (size: Sized, machine: Machine) => Promise<void>,
): Promise<Plans | null> {
  const filled = await fill(wish.count, seed, plan.every);
  try {
    const { size, samples, asking, machine } = await measureIn(filled, wish, plan);
    await onMeasured(size, machine);
    if (!wish.isWhole || !wish.isLast) return null;
    const explaining = bar("explaining {bar} {value} of {total} rounds");
    explaining.start(EXPLAINED_ROUNDS, 0);
    const onRound = () => explaining.increment();
    return await explainHottest(filled, samples, asking, onRound).finally(() => explaining.stop());
  } finally {
    await filled.close();
  }
}

async function measureIn(
  filled: Filled,
  { count, isWhole }: Wish,
  plan: Plan,
): Promise<{ size: Sized; samples: Samples; asking: Asking; machine: Machine }> {
  const bench = await openBench(filled);
  const callers = isWhole ? plan.callers : [1];
  const steps = (QUESTIONS.length + COMMANDS.length) * callers.length;
  const more = isWhole ? [...plan.listeners, "the back-test", "the day"].length : 0;
  const measuring = bar("measuring {bar} {value} of {total}: {name}");
  const onStep = (name: string) => measuring.increment(1, { name });
  measuring.start(steps + more, 0, { name: "" });
  try {
    const idleMiB = await bench.product.memoryMiB();
    const samples = await drawSamples(bench.pool);
    const [intake] = samples.intakes;
    const stranger = bench.staff.find(({ unitId }) => unitId !== intake?.unitId);
    if (intake === undefined || stranger === undefined) throw new Error("there is nobody to try the rights with");
    await seeRightsKept(bench.toProduct.post, stranger, intake.id);
    await keepViews(bench);
    const wanted = { targets: isWhole ? TARGETS : (["product"] as const), callers, pace: plan.pace, onStep };
    const questions = await measureQuestions(bench, samples, wanted);
    const commands = await measureCommands(bench, filled.city, wanted);
    const alone = isWhole ? [await measureBackTest(bench, plan.backTests)] : [];
    if (isWhole) onStep("the back-test");
    const heard: Heard[] = [];
    for (const clients of isWhole ? plan.listeners : []) {
      heard.push(await measureListeners(bench, samples, clients, EVENTS_HEARD));
      onStep(`${clients} who listen`);
    }
    const usedMiB = await bench.product.memoryMiB();
    const machine = await describe(bench.pool);
    await bench.product.stop();
    const againMs = isWhole ? await startAgain(filled) : null;
    const server = { startedMs: bench.product.startedMs, againMs, idleMiB, usedMiB };
    const day = isWhole ? await dayOf(bench, filled, samples, plan) : null;
    if (isWhole) onStep("the day");
    const measured = [...questions, ...commands];
    return {
      size: { count, loadedMs: filled.loadedMs, server, measured, alone, heard, day },
      samples,
      asking: bench,
      machine,
    };
  } finally {
    measuring.stop();
    await bench.close();
  }
}

/** How long the server takes to be there again, in the middle of some starts; the first one on a database prepares it. */
async function startAgain(filled: Filled): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    const { startedMs, stop } = await startProduct(filled);
    await stop();
    times.push(startedMs);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0;
}

/** The day is the day's own: a server that has just measured fifty callers keeps the memory that it took for them. */
async function dayOf(bench: Bench, filled: Filled, samples: Samples, plan: Plan): Promise<Day> {
  const product = await startProduct(filled);
  try {
    return await liveDay({ pool: bench.pool, product }, filled.city, samples, plan.day);
  } finally {
    await product.stop();
  }
}
