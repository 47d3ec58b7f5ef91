// `npm run simulate -- --seed 1`: how matters are dealt out by our suggestion, by round robin and by whoever is free.
// `npm run simulate -- outage --seed 1`: 300 calls about one outage, without a mass event and with it.
import { parseArgs } from "node:util";
import { cityOf } from "./city";
import { type Outage, outage } from "./outage";
import { type Figures, live } from "./run";
import { roundRobin, SUGGESTION, WHOEVER_IS_FREE } from "./strategies";

const { values, positionals } = parseArgs({
  options: { seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [what = "days"] = positionals;
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed) || seed < 0) {
  process.stderr.write("--seed takes a whole number, as in --seed 1\n");
  process.exit(1);
}
if (what !== "days" && what !== "outage") {
  process.stderr.write(`there is no simulation called ${what}: leave it out, or write outage\n`);
  process.exit(1);
}

if (what === "days") liveThroughDays();
else replayOutage();

function liveThroughDays(): void {
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
  print([COLUMNS.map(([name]) => name), ...rows]);
}

function replayOutage(): void {
  const [without, withEvent] = [outage(seed, false), outage(seed, true)];
  const minutes = (seconds: number | null) => (seconds === null ? "" : `${(seconds / 60).toFixed(1)} min`);
  const row = (name: string, figures: Outage) => [
    name,
    `${figures.meanS.toFixed(0)} s`,
    `${figures.hours.toFixed(1)} h`,
    String(figures.separate),
    minutes(figures.suggestedS),
    minutes(figures.confirmedS),
  ];
  process.stdout.write(`one outage, ${without.calls} calls, seed ${seed}\n\n`);
  print([
    ["", "time per call", "on the phone", "separate intakes", "suggested after", "confirmed after"],
    row("without the mass event", without),
    row("with the mass event", withEvent),
  ]);
}

function print(lines: readonly (readonly string[])[]): void {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines) {
    process.stdout.write(
      `${line
        .map((cell, at) => cell.padEnd((widths[at] ?? 0) + 2))
        .join("")
        .trimEnd()}\n`,
    );
  }
}
