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

/**
 * `--quick`, `--smoke` or neither; `--rows 10000,1000000` measures other sizes, the last one whole; `--day 300` lets the day last so
 * many seconds; `--servers 3` lives it over several behind HAProxy; `--desk` measures the desktop; `--plans FILE` says where the
 * plans go, beside the figures otherwise; the same `--seed` makes the same data.
 */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      smoke: { type: "boolean", default: false },
      rows: { type: "string" },
      servers: { type: "string", default: "1" },
      desk: { type: "boolean", default: false },
      day: { type: "string" },
      seed: { type: "string", default: "2026" },
      output: { type: "string", default: "bench.json" },
      plans: { type: "string" },
    },
  });
  const plan: Plan = values.smoke ? PLANS.smoke : values.quick ? PLANS.quick : PLANS.full;
  const counts = values.rows?.split(",").map(Number);
  const sizes = counts?.map((count, at) => ({ count, isWhole: at === counts.length - 1 })) ?? plan.sizes;
  return {
    plan: { ...plan, sizes, day: { ...plan.day, seconds: Number(values.day ?? plan.day.seconds) } },
    seed: Number(values.seed),
    output: values.output,
    plans: values.plans ?? `${values.output.replace(/\.json$/, "")}-plans.md`,
    servers: Number(values.servers),
    isDesk: values.desk,
  };
}
