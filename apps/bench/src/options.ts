import { parseArgs } from "node:util";
import type { DayPlan } from "./day/day";
import type { DeskPlan } from "./desk/desk";

/** A size is measured with all its callers and floors, or only so far as growth needs it. */
export type Plan = {
  readonly sizes: readonly { readonly count: number; readonly isWhole: boolean }[];
  readonly callers: readonly number[];
  readonly pace: { readonly rounds: number; readonly sliceMs: number };
  /** Every so manieth category has lives of its own. */
  readonly every: number;
  /** The whole city at once, over the most rows; see `liveDay`. */
  readonly day: DayPlan;
  /** How many clients listen to an event, one measurement after the other. */
  readonly listeners: readonly number[];
  /** How often the rules are tried over the past. */
  readonly backTests: number;
  readonly desk: DeskPlan;
};
export type Options = {
  readonly plan: Plan;
  readonly seed: number;
  readonly output: string;
  /** The file into which the plans of the hottest statements are written. */
  readonly plans: string;
  /** How many share the database; with more than one, the day over all of them is all that is measured. */
  readonly servers: number;
  /** The desktop over the most rows is all that is measured. */
  readonly isDesk: boolean;
  /** The folder into which traces of the desktop are written; null where none are wished for. */
  readonly traces: string | null;
};

const CALLERS = [1, 8, 50];
const PLANS = {
  full: {
    sizes: [10_000, 100_000, 1_000_000].map((count) => ({ count, isWhole: true })),
    callers: CALLERS,
    pace: { rounds: 3, sliceMs: 1_500 },
    every: 1,
    day: { consultants: 50, staff: 500, seconds: 300 },
    listeners: [1, 50, 550, 5_000],
    backTests: 9,
    desk: { starts: 5, windows: 10, hours: 8, callsAnHour: 12, scrollSeconds: 120 },
  },
  quick: {
    sizes: [
      { count: 10_000, isWhole: false },
      { count: 100_000, isWhole: true },
    ],
    callers: CALLERS,
    pace: { rounds: 2, sliceMs: 300 },
    every: 2,
    day: { consultants: 50, staff: 500, seconds: 30 },
    listeners: [1, 50, 550],
    backTests: 5,
    desk: { starts: 2, windows: 5, hours: 2, callsAnHour: 12, scrollSeconds: 30 },
  },
  smoke: {
    sizes: [{ count: 400, isWhole: true }],
    callers: [2],
    pace: { rounds: 1, sliceMs: 1 },
    every: 16,
    day: { consultants: 2, staff: 60, seconds: 3 },
    listeners: [2],
    backTests: 2,
    desk: { starts: 1, windows: 1, hours: 1, callsAnHour: 2, scrollSeconds: 2 },
  },
} as const satisfies Record<string, Plan>;

/** What was typed cannot be done; its message is for whoever typed it. */
export class WrongOption extends Error {}

/** Numbers between commas. */
function wholes(option: string, typed: string, least = 1): number[] {
  const numbers = typed.split(",").map(Number);
  if (typed !== "" && numbers.every((number) => Number.isSafeInteger(number) && number >= least)) return numbers;
  throw new WrongOption(`--${option} takes whole numbers from ${least} on, not "${typed}".`);
}
function whole(option: string, typed: string, least = 1): number {
  const [number, ...others] = wholes(option, typed, least);
  if (number === undefined || others.length > 0) throw new WrongOption(`--${option} takes one number, not "${typed}".`);
  return number;
}

/** A day in which servers are killed has to last for some kills. */
const SHORTEST_S = 60;

/** What can be measured, with the options that say nothing about it. */
const IDLE = {
  desk: ["servers", "day", "listeners", "plans"],
  servers: ["traces", "listeners", "plans"],
  everything: ["traces"],
} as const;
const WHAT = {
  desk: "the desktop (--desk)",
  servers: "several servers (--servers)",
  everything: "a server; add --desk",
};

/**
 * `--quick`, `--smoke` or neither; `--rows 10000,1000000` measures other sizes, the last one whole; `--day 300` lets the day last so
 * many seconds; `--listeners 550,5000` lets so many hear of an event; `--servers 3` lives the day over several behind HAProxy;
 * `--desk` measures the desktop, and with `--traces FOLDER` writes down what took the time, which slows it; `--plans FILE` says
 * where the plans go, beside the figures otherwise; the same `--seed` makes the same data.
 *
 * Errors  `WrongOption` for what cannot be read or goes with nothing else that was typed, and `parseArgs`' own.
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      smoke: { type: "boolean", default: false },
      rows: { type: "string" },
      servers: { type: "string" },
      desk: { type: "boolean", default: false },
      traces: { type: "string" },
      day: { type: "string" },
      listeners: { type: "string" },
      seed: { type: "string", default: "2026" },
      output: { type: "string", default: "bench.json" },
      plans: { type: "string" },
    },
  });
  if (values.quick && values.smoke) throw new WrongOption("--quick or --smoke, not both.");
  const measured = values.desk ? "desk" : values.servers === undefined ? "everything" : "servers";
  const idle = IDLE[measured].find((option) => values[option] !== undefined);
  if (idle !== undefined) throw new WrongOption(`--${idle} says nothing about ${WHAT[measured]}.`);

  const plan: Plan = values.smoke ? PLANS.smoke : values.quick ? PLANS.quick : PLANS.full;
  const counts = values.rows === undefined ? undefined : wholes("rows", values.rows);
  const sizes = counts?.map((count, at) => ({ count, isWhole: at === counts.length - 1 })) ?? plan.sizes;
  const listeners = values.listeners === undefined ? plan.listeners : wholes("listeners", values.listeners);
  const shortest = measured === "servers" ? SHORTEST_S : 1;
  const seconds = values.day === undefined ? Math.max(shortest, plan.day.seconds) : whole("day", values.day, shortest);
  return {
    plan: { ...plan, sizes, listeners, day: { ...plan.day, seconds } },
    seed: whole("seed", values.seed, 0),
    output: values.output,
    plans: values.plans ?? `${values.output.replace(/\.json$/, "")}-plans.md`,
    servers: values.servers === undefined ? 1 : whole("servers", values.servers, 2),
    isDesk: values.desk,
    traces: values.traces ?? null,
  };
}
