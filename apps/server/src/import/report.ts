import type { Case, Unknown } from "./to-case";

export type Report = {
  readonly source: string;
  readonly isDryRun: boolean;
  added: number;
  alreadyThere: number;
  /** Added, and waiting at the centre because nobody knows whose they are. */
  withoutUnit: number;
  isInterrupted: boolean;
  readonly refused: { readonly line: number; readonly why: string }[];
  /** The source's words that the map does not know, with the number of cases. */
  readonly unknown: Record<Unknown["what"], Map<string, number>>;
};

export function newReport(source: string, isDryRun: boolean): Report {
  const unknown = { category: new Map<string, number>(), unit: new Map<string, number>() };
  return { source, isDryRun, added: 0, alreadyThere: 0, withoutUnit: 0, isInterrupted: false, refused: [], unknown };
}

export function refuse(report: Report, line: number, why: string): void {
  report.refused.push({ line, why });
}

/** Counts a case that is in. */
export function tally(report: Report, one: Case): void {
  report.added += 1;
  if (one.unit === null && one.status !== "cancelled") report.withoutUnit += 1;
  for (const { what, words } of one.unknown)
    report.unknown[what].set(words, (report.unknown[what].get(words) ?? 0) + 1);
}

/** The report in words, fit to be printed. Names lines and columns, never what stands in them but for words of the map. */
export function reportInWords(report: Report): string {
  const { source, isDryRun, added, alreadyThere, withoutUnit, refused, unknown } = report;
  const lines = [
    `${source}${isDryRun ? ", dry run: nothing was written" : ""}`,
    `  ${isDryRun ? "to be added" : "added"}: ${added}${withoutUnit > 0 ? `, ${withoutUnit} of them with no unit` : ""}`,
    `  already there: ${alreadyThere}`,
    `  refused: ${refused.length}`,
    ...refused.toSorted((a, b) => a.line - b.line).map(({ line, why }) => `    line ${line}: ${why}`),
  ];
  for (const [title, words] of [
    ["categories that the map does not know", unknown.category],
    ["units that the map does not know", unknown.unit],
  ] as const) {
    if (words.size === 0) continue;
    lines.push(`  ${title}:`);
    const common = [...words].toSorted(([a, many], [b, few]) => few - many || a.localeCompare(b));
    for (const [word, count] of common) lines.push(`    ${String(count).padStart(6)}  ${word}`);
  }
  if (report.isInterrupted) lines.push("  interrupted: the same command goes on where this one ended");
  return `${lines.join("\n")}\n`;
}
