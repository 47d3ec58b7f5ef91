import type { DeskFigures } from "../desk/desk";
import type { Scrolled } from "../desk/page/frames";

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const kB = (bytes: number) => `${(bytes / 1_000).toFixed(0)} kB`;
const table = (rows: readonly (readonly string[])[]) => [...rows.map((row) => `| ${row.join(" | ")} |`), ""].join("\n");
const growth = (from: number | undefined, to: number | undefined) =>
  from === undefined || to === undefined ? "?" : `${((to / from - 1) * 100).toFixed(0)} %`;

/** The figures of the desk as tables of Markdown. */
export function deskText({ load, times, leftOut, memory, list, cards }: DeskFigures): string {
  const steps = times.map(({ name, count, p50, p95 }) => [name, String(count), `${ms(p50)} / ${ms(p95)}`]);
  const held = memory.map(({ heapMiB, nodes, listeners, pageMiB, appMiB }, at) => [
    String(at + 1),
    heapMiB.toFixed(1),
    String(nodes),
    String(listeners),
    pageMiB.toFixed(0),
    appMiB.toFixed(0),
  ]);
  const [first, last] = [memory[0], memory.at(-1)];
  return [
    table([["what", "times", "p50 / p95 ms"], ["---", "--:", "--:"], ...steps]),
    `left out: ${leftOut.map(({ why, count }) => `${count} ${why}`).join("; ") || "nothing"}`,
    "",
    `first load: ${kB(load.door.gzipBytes)} in ${load.door.files} files to the door, ` +
      `${kB(load.desk.gzipBytes)} in ${load.desk.files} files to the desk, compressed; ${cards} cards`,
    "",
    table([
      ["after hour", "heap MiB", "nodes", "listeners", "page MiB", "app MiB"],
      ["--:", "--:", "--:", "--:", "--:", "--:"],
      ...held,
    ]),
    `growth from the first hour to the last: heap ${growth(first?.heapMiB, last?.heapMiB)}, ` +
      `page ${growth(first?.pageMiB, last?.pageMiB)}, app ${growth(first?.appMiB, last?.appMiB)}`,
    `the list at rest: ${framesText(list.resting)}`,
    `the list scrolled: ${framesText(list.scrolled)}; ${list.busyMsAThousand.toFixed(0)} ms of the main thread for 1,000 rows`,
    "",
  ].join("\n");
}

function framesText({ seconds, rows, isWhole, frames, p50, p95, longest, long }: Scrolled): string {
  const [first] = long;
  const since = first === undefined ? "" : `, the first with ${first.rows} rows`;
  return (
    `${rows} rows${isWhole ? " (all)" : ""} in ${seconds.toFixed(0)} s, ${frames} frames of ${ms(p50)} / ${ms(p95)} ms, ` +
    `the longest ${ms(longest)}; over 50 ms: ${long.length}${since}`
  );
}
