import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, diskFull, EmbeddedFailure, notWritable } from "./failure";
import { readIfThere } from "./kept-files";
import { waitFor } from "./process";

/** What kept a start from succeeding: two things that waiting or another port can mend, or a refusal. */
export type Hindrance = "port-taken" | "orphans" | EmbeddedFailure;

/** Lengths of the log files at one moment. */
export type LogMark = ReadonlyMap<string, number>;

const LAST_BYTES = 64 * 1024;

/**
 * Reads what kept PostgreSQL (or initdb) from starting out of what it wrote, in the C locale.
 *
 * Source  PostgreSQL 18: `pqcomm.c`, `sysv_shmem.c`, `miscinit.c`, `fd.c`.
 */
export function hindranceIn(text: string, folder: string): Hindrance {
  if (/No space left on device|Disk quota exceeded/.test(text)) return diskFull(folder);
  if (/could not create any TCP\/IP sockets|could not bind/.test(text)) return "port-taken";
  if (/pre-existing shared memory block .* is still in use/.test(text)) return "orphans";
  if (/has wrong ownership|Permission denied|Read-only file system/.test(text)) return notWritable(folder);
  const last = /(?:FATAL|PANIC|error|ERROR): +(.+)/.exec(text)?.[1] ?? "it said nothing";
  const sentence = `PostgreSQL did not start in ${folder} (${last}); more stands in ${join(folder, "log")}.`;
  return new EmbeddedFailure("did-not-start", sentence);
}

/** Notes how long the logs are, so that `lastWords` can tell this start's lines from older ones. */
export async function markLogs(folder: string): Promise<LogMark> {
  const marks = new Map<string, number>();
  for (const name of await logsIn(folder)) marks.set(name, (await stat(join(folder, "log", name))).size);
  return marks;
}

/**
 * The last words of a PostgreSQL that ended while starting: from its standard error, and from the log files that it soon
 * opens instead. Its log writer ends after it, so they may come a moment late.
 */
export async function lastWords(mark: LogMark, folder: string, standardError: string): Promise<string> {
  let words = "";
  await waitFor(
    async () => {
      words = await writtenSince(mark, folder, standardError);
      return /FATAL|PANIC/.test(words) ? true : undefined;
    },
    { every: 20, within: 1_000 },
  );
  return words;
}

async function writtenSince(mark: LogMark, folder: string, standardError: string): Promise<string> {
  const parts = [(await readIfThere(standardError)) ?? ""];
  for (const name of await logsIn(folder)) parts.push(await readFrom(join(folder, "log", name), mark.get(name) ?? 0));
  return parts.join("\n");
}

async function logsIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(join(folder, "log"))).filter((name) => name.endsWith(".log"));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return [];
  }
}

async function readFrom(path: string, position: number): Promise<string> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(LAST_BYTES), position });
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}
