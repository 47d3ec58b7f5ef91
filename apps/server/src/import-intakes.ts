import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readAnalyzer } from "@kck/api";
import { z } from "zod";
import { BadImport } from "./import/bad-import";
import { ImportMap, readMap } from "./import/import-map";
import { openKept } from "./import/open-database";
import { openProgressBar } from "./import/progress-bar";
import { reportInWords } from "./import/report";
import { runImport } from "./import/run-import";
import { ROOT } from "./root";
import { sentenceOf } from "./sentence";
import { loadSettings } from "./settings/load";

const USAGE = `npm run import:intakes -- FILE.csv --map MAP.json [--dry-run]

  --map MAP.json   how the file is read; docs/import.md explains it
  --dry-run        writes nothing and says what would happen
  --schema         prints the schema of maps
`;

/** Files are named from where the command was typed; npm itself works in the checkout. */
const named = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function readArguments() {
  const options = { map: { type: "string" }, "dry-run": { type: "boolean" }, schema: { type: "boolean" } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { ...values, file: positionals.length === 1 ? positionals[0] : undefined };
  } catch (cause) {
    throw new BadImport(USAGE, { cause });
  }
}

async function main(signal: AbortSignal): Promise<number> {
  const { map: mapPath, file, schema, "dry-run": isDryRun = false } = readArguments();
  if (schema) {
    process.stdout.write(`${JSON.stringify(z.toJSONSchema(ImportMap, { io: "input" }), null, 2)}\n`);
    return 0;
  }
  if (mapPath === undefined || file === undefined) throw new BadImport(USAGE);
  const map = readMap(await readText(named(mapPath)));
  const analyzer = await readAnalyzer(join(ROOT, "resources"));
  const { database, close } = await openKept(loadSettings(), signal);
  const bar = openProgressBar(process.stderr);
  try {
    const onProgress = (done: number, total: number, refused: number) =>
      bar.show(done, total, refused, performance.now());
    const parts = {
      db: database.prisma,
      analyzer,
      path: named(file),
      map,
      now: new Date(),
      isDryRun,
      onProgress,
      signal,
    };
    const report = await runImport(parts);
    bar.clear();
    process.stdout.write(reportInWords(report));
    return report.refused.length === 0 && !report.isInterrupted ? 0 : 1;
  } finally {
    bar.clear();
    await close();
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new BadImport(`The map ${path} cannot be read.`, { cause });
  }
}

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => ending.abort());
try {
  process.exitCode = await main(ending.signal);
} catch (error) {
  const sentence = error instanceof BadImport ? error.message : sentenceOf(error, { host: "", port: 0 });
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
