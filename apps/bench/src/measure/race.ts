import { createHistogram, type RecordableHistogram } from "node:perf_hooks";

export const TARGETS = ["product", "thin", "raw"] as const;
export type Target = (typeof TARGETS)[number];

/** One call, the n-th of a caller; it fails where the answer is not the one that belongs there. */
export type Call = (caller: number, n: number) => Promise<void>;
export type Times = { readonly perSecond: number; readonly p50: number; readonly p95: number; readonly p99: number };
export type Pace = { readonly rounds: number; readonly sliceMs: number };

type Gathered = { readonly histogram: RecordableHistogram; elapsedMs: number };

/**
 * Lets so many callers call one target after the other, slice by slice in turns, so that what else happens on the machine
 * meets all of them alike.
 *
 * Units   milliseconds; Node's own histogram (HdrHistogram) keeps microseconds to three figures.
 */
export async function race<Name extends Target>(
  calls: Readonly<Record<Name, Call>>,
  callers: number,
  { rounds, sliceMs }: Pace,
): Promise<Record<Name, Times>> {
  const names = Object.keys(calls) as Name[];
  const gathered = new Map(names.map((name) => [name, { histogram: createHistogram({ figures: 3 }), elapsedMs: 0 }]));
  const counts = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, into] of gathered) await slice(calls[name], callers, sliceMs, into, counts, name);
  }
  return Object.fromEntries([...gathered].map(([name, into]) => [name, timesOf(into)])) as Record<Name, Times>;
}

async function slice(
  call: Call,
  callers: number,
  sliceMs: number,
  into: Gathered,
  counts: Map<string, number>,
  name: string,
): Promise<void> {
  const began = performance.now();
  const caller = async (who: number) => {
    const key = `${name} ${who}`;
    do {
      const n = counts.get(key) ?? 0;
      counts.set(key, n + 1);
      const at = performance.now();
      await call(who, n);
      into.histogram.record(Math.max(1, Math.round((performance.now() - at) * 1_000)));
    } while (performance.now() - began < sliceMs);
  };
  await Promise.all(Array.from({ length: callers }, (_, who) => caller(who)));
  into.elapsedMs += performance.now() - began;
}

function timesOf({ histogram, elapsedMs }: Gathered): Times {
  const at = (share: number) => histogram.percentile(share) / 1_000;
  return { perSecond: (histogram.count * 1_000) / elapsedMs, p50: at(50), p95: at(95), p99: at(99) };
}
