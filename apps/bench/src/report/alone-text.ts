import type { Alone } from "../measure/back-test";

/** What has no floor, as a table of Markdown. */
export function aloneText(alone: readonly Alone[]): string {
  const rows = alone.map(({ name, times, medianMs, mostMs, aimMs }) => [
    name,
    String(times),
    medianMs.toFixed(0),
    mostMs.toFixed(0),
    String(aimMs),
  ]);
  const head = ["the product alone, 1 caller", "times", "p50 ms", "most ms", "aim ms"];
  return [head, ["---", "--:", "--:", "--:", "--:"], ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}
