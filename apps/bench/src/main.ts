// `npm run bench`: how fast the product answers beside what is possible on this machine, and whether it did all it must.
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { SingleBar } from "cli-progress";
import { COMMANDS } from "./commands/command";
import { openFilled } from "./data/open-filled";
import { type Day, liveDay } from "./day/day";
import { type Heard, measureListeners } from "./day/listeners";
import { liveSeveral } from "./day/several";
import { openBench } from "./measure/bench-server";
import { measureCommands } from "./measure/commands";
import { keepViews } from "./measure/keep-views";
import { seeRightsKept } from "./measure/people";
import { measureQuestions } from "./measure/questions";
import { TARGETS } from "./measure/race";
import { drawSamples } from "./measure/samples";
import { readOptions } from "./options";
import { QUESTIONS } from "./questions/all";
import { dayText, heardText, severalText } from "./report/day-text";
import { describe, type Machine } from "./report/machine";
import { ratioLine, type Sized } from "./report/ratios";
import { growthTable, tableOf } from "./report/table";

const { plan, seed, output, servers } = readOptions();
const say = (line: string) => process.stdout.write(`${line}\n`);
const bar = (format: string) => new SingleBar({ format, hideCursor: true, noTTYOutput: false, clearOnComplete: true });

/** A day in which servers are killed has to last for some kills. */
const SHORTEST_S = 60;
/** How many events each number of listeners hears. */
const EVENTS_HEARD = 20;

async function measure({ count, isWhole }: (typeof plan.sizes)[number]): Promise<{ size: Sized; machine: Machine }> {
  const loading = bar("loading {bar} {value} of {total} intakes, {eta_formatted} left");
  loading.start(count, 0);
  const onLoaded = (done: number) => loading.update(done);
  const filled = await openFilled({ count, seed, every: plan.every, onStep: onLoaded }).finally(() => loading.stop());
  try {
    const bench = await openBench(filled);
    const measuring = bar("measuring {bar} {value} of {total}: {name}");
    try {
      const idleMiB = await bench.product.memoryMiB();
      const samples = await drawSamples(bench.pool);
      const [intake] = samples.intakes;
      const stranger = bench.staff.find(({ unitId }) => unitId !== intake?.unitId);
      if (intake === undefined || stranger === undefined) throw new Error("there is nobody to try the rights with");
      await seeRightsKept(bench.toProduct.post, stranger, intake.id);
      await keepViews(bench);
      const callers = isWhole ? plan.callers : [1];
      measuring.start((QUESTIONS.length + COMMANDS.length) * callers.length, 0, { name: "" });
      const onStep = (name: string) => measuring.increment(1, { name });
      const wanted = { targets: isWhole ? TARGETS : (["product"] as const), callers, pace: plan.pace, onStep };
      const questions = await measureQuestions(bench, samples, wanted);
      const commands = await measureCommands(bench, filled.city, wanted);
      const heard: Heard[] = [];
      for (const clients of isWhole ? plan.listeners : [])
        heard.push(await measureListeners(bench, samples, clients, EVENTS_HEARD));
      const day = isWhole ? await liveDay(bench, filled.city, samples, plan.day) : null;
      const machine = await describe(bench.pool);
      const server = { startedMs: bench.product.startedMs, idleMiB, usedMiB: await bench.product.memoryMiB() };
      return {
        size: { count, loadedMs: filled.loadedMs, server, measured: [...questions, ...commands], heard, day },
        machine,
      };
    } finally {
      measuring.stop();
      await bench.close();
    }
  } finally {
    await filled.close();
  }
}

/** Whether everything that was acknowledged is stored once, the units accepted and answered something, and nothing went wrong. */
const isSound = ({ stored, errors, streams }: Day) =>
  stored.lost + stored.doubled + errors.length + streams.unheard === 0 &&
  Math.min(stored.kinds.accepted, stored.kinds.answered) > 0 &&
  streams.left === streams.opened;

async function measureOne(): Promise<void> {
  const sizes: Sized[] = [];
  let machine: Machine | undefined;
  for (const wish of plan.sizes) {
    const { size, machine: found } = await measure(wish);
    machine = found;
    sizes.push(size);
    say(tableOf(size));
    if (size.heard.length > 0) say(heardText(size.heard));
    if (size.day !== null) say(dayText(size.day));
  }
  await keep({ machine, sizes });
  say(growthTable(sizes));
  say(
    `${machine?.cores} × ${machine?.processor}, ${machine?.memoryGiB} GiB, Node ${machine?.node}, PostgreSQL ${machine?.postgresql}`,
  );
  say(ratioLine(sizes));
  if (sizes.some(({ day }) => day !== null && !isSound(day))) process.exitCode = 1;
}

async function measureSeveral(): Promise<void> {
  const count = Math.max(...plan.sizes.map((size) => size.count));
  const loading = bar("loading {bar} {value} of {total} intakes, {eta_formatted} left");
  loading.start(count, 0);
  const filled = await openFilled({ count, seed, every: plan.every, onStep: (done) => loading.update(done) }).finally(
    () => loading.stop(),
  );
  try {
    const several = await liveSeveral(filled, servers, {
      ...plan.day,
      seconds: Math.max(SHORTEST_S, plan.day.seconds),
    });
    await keep({ several });
    say(severalText(several));
    if (![several.calm, several.disturbed].every(isSound)) process.exitCode = 1;
  } finally {
    await filled.close();
  }
}

async function keep(figures: object): Promise<void> {
  const file = resolve(process.env.INIT_CWD ?? ".", output);
  const at = new Date().toISOString();
  await writeFile(file, `${JSON.stringify({ at, seed, plan, ...figures }, null, 2)}\n`);
  say(`Every figure stands in ${file}.`);
}

await (servers > 1 ? measureSeveral() : measureOne());
