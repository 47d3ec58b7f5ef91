import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Tx } from "@kck/db";
import { BadImport } from "../import/bad-import";
import { openKept } from "../import/open-database";
import { openProgressBar } from "../import/progress-bar";
import { systemAccount } from "../import/system-account";
import { sentenceOf } from "../sentence";
import { loadSettings } from "../settings/load";

/** A whole city in one transaction. */
const LONGEST_MS = 15 * 60_000;

/** Files are named from where the command was typed; npm itself works in the checkout. */
export const named = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** Reads `FILE [--dry-run] [--schema]`. Errors: BadImport with the usage. */
export function readArguments(usage: string) {
  const options = { "dry-run": { type: "boolean" }, schema: { type: "boolean" } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file] = positionals;
    if (positionals.length > 1 || (file === undefined && values.schema !== true)) throw new BadImport(usage);
    return { file: named(file ?? ""), isDryRun: values["dry-run"] ?? false, isSchemaAsked: values.schema ?? false };
  } catch (cause) {
    throw new BadImport(usage, { cause });
  }
}

type Writing = { authorId: string | null; now: Date; onProgress: (done: number, total: number) => void };

/**
 * Brings something in within one transaction: all of the file, or nothing where it fails or is interrupted.
 *
 * Shapes  where `source` is null nobody stands as the author.
 * Errors  whatever `write` throws; the signal's reason where somebody ended it.
 */
export async function writeWhole(
  { source, isDryRun, signal }: { source: string | null; isDryRun: boolean; signal: AbortSignal },
  write: (tx: Tx, writing: Writing) => Promise<void>,
): Promise<void> {
  const { database, close } = await openKept(loadSettings(), signal);
  const bar = openProgressBar(process.stderr);
  try {
    const now = new Date();
    const authorId = isDryRun || source === null ? null : await systemAccount(database.prisma, source, now);
    const onProgress = (done: number, total: number) => {
      signal.throwIfAborted();
      bar.show(done, total, 0, performance.now());
    };
    await database.prisma.$transaction((tx) => write(tx, { authorId, now, onProgress }), { timeout: LONGEST_MS });
  } finally {
    bar.clear();
    await close();
  }
}

/** Runs a command to its exit code; what is known to go wrong is one sentence without a stack. */
export async function runCommand(main: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => ending.abort());
  try {
    await main(ending.signal);
  } catch (error) {
    const sentence = ending.signal.aborted ? "Interrupted: nothing was written." : sentenceFor(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}

function sentenceFor(error: unknown): string | null {
  return error instanceof BadImport ? error.message : sentenceOf(error, { host: "", port: 0 });
}
