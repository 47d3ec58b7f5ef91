import { createHistogram } from "node:perf_hooks";

export type ActionTimes = {
  readonly name: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

/** How often, and why, something happened that is not among the times. */
export type LeftOut = { readonly why: string; readonly count: number };

/** How long each action took, by its name; milliseconds, kept to three figures. */
export function createTimes() {
  const histograms = new Map<string, ReturnType<typeof createHistogram>>();
  const left = new Map<string, number>();
  return {
    record(name: string, ms: number): void {
      const histogram = histograms.get(name) ?? createHistogram({ figures: 3 });
      histograms.set(name, histogram);
      histogram.record(Math.max(1, Math.round(ms * 1_000)));
    },
    leaveOut(why: string): void {
      left.set(why, (left.get(why) ?? 0) + 1);
    },
    leftOut(): LeftOut[] {
      return [...left].map(([why, count]) => ({ why, count }));
    },
    all(): ActionTimes[] {
      return [...histograms].map(([name, histogram]) => {
        const at = (share: number) => histogram.percentile(share) / 1_000;
        return { name, count: histogram.count, p50: at(50), p95: at(95), p99: at(99) };
      });
    },
  };
}
