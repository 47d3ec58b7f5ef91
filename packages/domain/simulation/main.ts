// `npm run simulate -- --seed 1`: how matters are dealt out by our suggestion, by round robin and by whoever is free.
import { parseArgs } from "node:util";
import { cityOf } from "./city";
import { type Figures, live } from "./run";
import { roundRobin, SUGGESTION, WHOEVER_IS_FREE } from "./strategies";

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" } } });
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed) || seed < 0) {
  process.stderr.write("--seed takes a whole number, as in --seed 1\n");
  process.exit(1);
}

const city = cityOf(seed);
const heading = `${city.days.length} working days, ${city.calls} calls, ${city.arrivals.length} matters, ${city.clerks.length} people in 6 units, seed ${seed}`;
process.stdout.write(`${heading}\n\n`);

const COLUMNS: readonly [string, (figures: Figures) => string][] = [
  ["", ({ strategy }) => strategy],
  ["on time", ({ onTime }) => `${(onTime * 100).toFixed(1)} %`],
  ["max–min load", ({ spread }) => spread.toFixed(2)],
  ["longest wait", ({ longestWait }) => `${longestWait.toFixed(2)} h`],
  ["above beside room", ({ unfair }) => String(unfair)],
  ["left waiting", ({ leftInQueue }) => String(leftInQueue)],
];
const rows = [SUGGESTION, roundRobin(), WHOEVER_IS_FREE].map((strategy) => {
  const figures = live(city, strategy, (day) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${strategy.name}: day ${day} of ${city.days.length} `);
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  return COLUMNS.map(([, cell]) => cell(figures));
});
const lines = [COLUMNS.map(([name]) => name), ...rows];
const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
for (const line of lines) {
  process.stdout.write(
    `${line
      .map((cell, at) => cell.padEnd((widths[at] ?? 0) + 2))
      .join("")
      .trimEnd()}\n`,
  );
}
