import type { Measured } from "../measure/measured";
import { TARGETS, type Times } from "../measure/race";
import { growthOf, ratioToThin, type Sized } from "./ratios";

const HEAD = [
  "what",
  "callers",
  ...TARGETS.map((name) => `${name} p50/p95/p99 ms`),
  "a second",
  "to thin",
  "to raw",
  "p95 to thin",
];

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const cell = (times: Times | undefined) =>
  times === undefined ? "" : [times.p50, times.p95, times.p99].map(ms).join(" / ");
const part = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? "" : (a / b).toFixed(2);

function lineOf(one: Measured): string[] {
  const { product, thin, raw } = one.times;
  return [
    one.name,
    String(one.callers),
    ...TARGETS.map((name) => cell(one.times[name])),
    product === undefined ? "" : product.perSecond.toFixed(0),
    ratioToThin(one)?.toFixed(2) ?? "",
    part(product?.perSecond, raw?.perSecond),
    part(product?.p95, thin?.p95),
  ];
}

/** The figures of one size as a table of Markdown. */
export function tableOf({ count, loadedMs, server, measured }: Sized): string {
  const rows = [HEAD, HEAD.map((_, at) => (at === 0 ? "---" : "--:")), ...measured.map(lineOf)];
  const { startedMs, againMs, idleMiB, usedMiB } = server;
  const again = againMs === null ? "" : `, and again in ${againMs.toFixed(0)} ms`;
  const title =
    `${count.toLocaleString("en")} intakes, loaded in ${(loadedMs / 1_000).toFixed(0)} s; ` +
    `server ready in ${startedMs.toFixed(0)} ms on a new database${again}, ${idleMiB} MiB idle and ${usedMiB} MiB when it was measured`;
  return [title, "", ...rows.map((row) => `| ${row.join(" | ")} |`), ""].join("\n");
}

/** How the medians of one caller grew from the fewest rows to the most. */
export function growthTable(sizes: readonly Sized[]): string {
  if (sizes.length < 2) return "";
  const names = [...new Set(sizes.at(-1)?.measured.map(({ name }) => name))];
  const rows = names.map((name) => `| ${name} | ${growthOf(sizes, name)?.toFixed(2) ?? ""} |`);
  return ["| what | growth of p50 |", "| --- | --: |", ...rows, ""].join("\n");
}
