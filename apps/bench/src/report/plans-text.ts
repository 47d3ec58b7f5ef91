import type { Plans } from "../plans/explain";
import type { Machine } from "./machine";

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const MOST_NAMES = 3;

function namesOf(during: readonly string[]): string {
  if (during.length === 0) return "the server itself";
  const more = during.length - MOST_NAMES;
  return [...during.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** The hottest statements with their plans, as a document that stands beside the figures. */
export function plansText(
  { rounds, statements, totalMs, hottest }: Plans,
  count: number,
  { processor, cores, memoryGiB, postgresql, commit }: Machine,
): string {
  const rows = hottest.map((one, at) => [
    `[${at + 1}](#${at + 1})`,
    namesOf(one.during),
    String(one.times),
    ms(one.totalMs),
    `${((100 * one.totalMs) / totalMs).toFixed(0)} %`,
    ms(one.totalMs / one.times),
    ms(one.mostMs),
  ]);
  const head = ["statement", "run for", "times", "total ms", "of all", "mean ms", "most ms"];
  const table = [head, ["--:", "---", "--:", "--:", "--:", "--:", "--:"], ...rows];
  return [
    "# The ten hottest statements",
    "",
    `Written by \`npm run bench\` over ${count.toLocaleString("en")} intakes: ${cores} × ${processor}, ${memoryGiB} GiB, PostgreSQL ` +
      `${postgresql}, commit ${commit}. Each question and command of [performance.md](performance.md) was asked of the product ` +
      `${rounds} times by one caller while \`auto_explain\` noted every plan as it was run (\`ANALYZE\`, \`BUFFERS\`). The product ` +
      `used ${statements} statements, which took ${ms(totalMs)} ms together; taking the time of every step is part of that, and so is what the server does by itself meanwhile. A plan is ` +
      "that of the run in the middle.",
    "",
    ...table.map((row) => `| ${row.join(" | ")} |`),
    "",
    ...hottest.flatMap(({ text, plan }, at) => [
      `## ${at + 1}`,
      "",
      "```sql",
      text.trim(),
      "```",
      "",
      "```",
      plan.trimEnd(),
      "```",
      "",
    ]),
  ].join("\n");
}
