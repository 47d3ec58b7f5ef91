import type { Day } from "../day/day";
import type { Heard } from "../day/listeners";
import type { Several } from "../day/several";

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const table = (rows: readonly (readonly string[])[]) => [...rows.map((row) => `| ${row.join(" | ")} |`), ""].join("\n");

/** The figures of the day as a table of Markdown, with what was lost and what went wrong. */
export function dayText({ plan, streams, actions, errors, repeated, stored, server }: Day): string {
  const rows = actions.map(({ name, count, p50, p95, p99 }) => [
    name,
    String(count),
    [p50, p95, p99].map(ms).join(" / "),
  ]);
  const [first] = errors;
  return [
    `the day: ${plan.consultants} consultants and ${plan.staff} of the units for ${plan.seconds} s; ` +
      `${streams.opened} streams, ${streams.left} open at the end, ${streams.reopened} opened again, ${streams.unheard} unheard; ` +
      `server ${server.memoryMiB ?? "?"} MiB, ${server.cpuShare?.toFixed(2) ?? "?"} cores`,
    "",
    table([["what", "times", "p50 / p95 / p99 ms"], ["---", "--:", "--:"], ...rows]),
    `acknowledged ${stored.acknowledged} (${Object.entries(stored.kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ")}), lost ${stored.lost}, doubled ${stored.doubled}; ` +
      `sent again ${repeated}; errors ${errors.length}${first === undefined ? "" : `, the first: ${first}`}`,
    "",
  ].join("\n");
}

/** How soon an event is heard, as a table of Markdown. */
export function heardText(heard: readonly Heard[]): string {
  const rows = heard.map(({ clients, p50, p95, kibEach }) => [
    String(clients),
    `${ms(p50)} / ${ms(p95)}`,
    kibEach?.toFixed(0) ?? "",
  ]);
  return table([["listening clients", "commit to frame p50 / p95 ms", "KiB each"], ["--:", "--:", "--:"], ...rows]);
}

/** Two days over several servers, and how much slower the disturbed one was. */
export function severalText({ servers, calm, kills, disturbed }: Several): string {
  const rows = calm.actions.map(({ name, p95 }) => {
    const other = disturbed.actions.find((action) => action.name === name)?.p95;
    return [name, ms(p95), other === undefined ? "" : ms(other), other === undefined ? "" : (other / p95).toFixed(2)];
  });
  const head = ["what", "p95 ms undisturbed", "p95 ms with kills", "ratio"];
  return [
    `${servers} servers behind HAProxy, undisturbed:`,
    dayText(calm),
    `${servers} servers behind HAProxy, ${kills} killed and started again:`,
    dayText(disturbed),
    table([head, ["---", "--:", "--:", "--:"], ...rows]),
  ].join("\n");
}
