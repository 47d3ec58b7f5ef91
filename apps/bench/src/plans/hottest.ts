import type { Ran } from "./log";

/** A statement of the product by its text, with the plan of the run that took as long as most. */
export type Hot = {
  readonly text: string;
  readonly times: number;
  readonly totalMs: number;
  readonly mostMs: number;
  /** During what it was run, the most often first; nothing where the server ran it by itself. */
  readonly during: readonly string[];
  readonly plan: string;
};

/** What was being asked, from one instant to another. */
export type Asked = { readonly name: string; readonly fromMs: number; readonly toMs: number };

const MOST = 10;

/** The statements that took longest together, each by all of its runs. */
export function hottestOf(ran: readonly Ran[], asked: readonly Asked[]): { all: number; totalMs: number; hot: Hot[] } {
  const sumOf = (runs: readonly Ran[]) => runs.reduce((sum, { ms }) => sum + ms, 0);
  const byText = [...Map.groupBy(ran, ({ text }) => text)];
  const hot = byText
    .map(([text, runs]) => {
      const sorted = runs.toSorted((a, b) => a.ms - b.ms);
      const typical = sorted[Math.floor((sorted.length - 1) / 2)];
      const during = runs.flatMap(
        ({ atMs }) => asked.find((one) => one.fromMs <= atMs && atMs <= one.toMs)?.name ?? [],
      );
      const names = [...Map.groupBy(during, (name) => name)].toSorted(([, a], [, b]) => b.length - a.length);
      return {
        text,
        times: runs.length,
        totalMs: sumOf(runs),
        mostMs: sorted.at(-1)?.ms ?? 0,
        during: names.map(([name]) => name),
        plan: typical?.plan ?? "",
      };
    })
    .toSorted((a, b) => b.totalMs - a.totalMs)
    .slice(0, MOST);
  return { all: byText.length, totalMs: sumOf(ran), hot };
}
