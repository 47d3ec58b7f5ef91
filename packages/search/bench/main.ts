// `npm run bench:cards`: how fast cards are searched, how long the index takes to build, and how much memory it keeps.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import synonyms from "../../../resources/search/card-synonyms.json" with { type: "json" };
import { openCards } from "../eval/product";
import { QUERIES } from "../eval/queries";
import { createAnalyzer, createCardIndex, openDictionary } from "../src/index";
import { readDictionaryBytes, readNames } from "../src/testing";
import { manyCards } from "./many-cards";

const SIZES = [1_000, 10_000];
const LONGEST_TYPED = 40;

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");
/** Memory in use, in megabytes, after everything that is not needed has been let go. */
function memoryMb(): number {
  if (typeof collect === "function") for (let round = 0; round < 3; round++) collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

const { cards, units } = openCards();
const typed = QUERIES.tuning.flatMap(({ query }) =>
  Array.from({ length: Math.min(query.length, LONGEST_TYPED) }, (_, at) => query.slice(0, at + 1)),
);
const say = (line: string) => process.stdout.write(`${line}\n`);
/** Starts a watch; reading it gives the time gone by, and the time of the processor, which a busy machine does not lengthen. */
function watch(): () => { clockMs: number; processorMs: number } {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { clockMs: performance.now() - clock, processorMs: (user + system) / 1_000 };
  };
}

function shares(times: readonly number[]): string {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}

const words = cards.reduce(
  (sum, card) => sum + `${card.title} ${card.description} ${card.body}`.split(/\s+/).length,
  0,
);
say(`${cards.length} cards to start from, ${Math.round(words / cards.length)} words each; ${typed.length} keystrokes`);

for (const size of SIZES) {
  const all = manyCards(cards, size);
  const before = memoryMb();
  const analyzer = createAnalyzer({ dictionary: openDictionary(readDictionaryBytes()), names: readNames() });
  const withDictionary = memoryMb();
  const building = watch();
  const index = createCardIndex(analyzer, all, { synonyms, units });
  const built = building();
  const withIndex = memoryMb();

  const keystrokes = typed.map((text) => {
    const searching = watch();
    index.search(text);
    return searching();
  });
  const inUse = memoryMb();
  say(`\n${size} cards`);
  say(`  build      ${built.clockMs.toFixed(0)} ms, of the processor ${built.processorMs.toFixed(0)} ms`);
  say(`  keystroke  ${shares(keystrokes.map(({ clockMs }) => clockMs))}`);
  say(`  of the processor  ${shares(keystrokes.map(({ processorMs }) => processorMs))}`);
  say(
    `  memory     ${(withDictionary - before).toFixed(1)} MB dictionary and names, ` +
      `${(withIndex - withDictionary).toFixed(1)} MB index, ${(inUse - before).toFixed(1)} MB together after typing`,
  );
}
