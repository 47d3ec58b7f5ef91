import { type Context, refusalOf } from "@kck/api";
import type { Db } from "@kck/db";
import { toWarsaw } from "@kck/domain";
import { aloneOrNot } from "../alone";
import { BadImport } from "./bad-import";
import { type CarryParts, carryIn } from "./carry-in";
import { type Catalog, readCatalog } from "./catalog";
import type { ImportMap } from "./import-map";
import { type Line, readLines } from "./read-file";
import { newReport, type Report, refuse, tally } from "./report";
import { systemAccount } from "./system-account";
import { type Case, RefusedLine, toCase } from "./to-case";

export type ImportParts = {
  readonly db: Db;
  readonly analyzer: Context["analyzer"];
  /** The file of cases. */
  readonly path: string;
  readonly map: ImportMap;
  readonly now: Date;
  /** Writes nothing, and reports what would have been written. */
  readonly isDryRun: boolean;
  readonly onProgress?: (done: number, total: number, refused: number) => void;
  /** Ends the import between two cases; what is in stays, and the next run goes on. */
  readonly signal?: AbortSignal;
};

/** So many lines are looked at together, and so many cases are on their way at once. */
const TOGETHER = 200;
const AT_ONCE = 4;

/**
 * Imports the cases of a file, each in one transaction.
 *
 * Shapes  answers what was added, what was there already, and each refused line with its reason.
 * Errors  BadImport before anything is written, where the file or the map cannot be used, or where the same source is being
 *         imported already; otherwise whatever the database says: the cases that are in stay, each whole.
 */
export async function runImport(parts: ImportParts): Promise<Report> {
  const { db, map, isDryRun } = parts;
  const catalog = await readCatalog(db, map);
  const total = await countLines(parts);
  if (isDryRun) return importAll(parts, catalog, total, null);
  const done = await aloneOrNot(db, `import ${map.source}`, async () =>
    importAll(parts, catalog, total, await systemAccount(db, map.source, parts.now)),
  );
  if (done === undefined) throw new BadImport(`Cases of ${map.source} are being imported already.`);
  return done;
}

/** Reads the file once to its end, so that one that breaks off is refused before anything is written. */
async function countLines({ path, map }: ImportParts): Promise<number> {
  let count = 0;
  for await (const _ of readLines(path, map)) count += 1;
  return count;
}

async function importAll(
  parts: ImportParts,
  catalog: Catalog,
  total: number,
  authorId: CarryParts["authorId"] | null,
): Promise<Report> {
  const { db, analyzer, map, path, signal, onProgress } = parts;
  const report = newReport(map.source, authorId === null);
  const context = { db, analyzer, features: { isDemonstration: false, map: null }, outbox: null };
  const bring = authorId === null ? null : { context, catalog, source: map.source, authorId };
  const lineOf = new Map<string, number>();
  let done = 0;
  const step = () => onProgress?.(++done, total, report.refused.length);

  for await (const lines of inGroups(readLines(path, map), TOGETHER)) {
    const cases: { line: number; one: Case }[] = [];
    for (const line of lines) {
      const one = caseOf(line, parts, catalog, lineOf, report);
      if (one === null) step();
      else cases.push({ line: line.line, one });
    }
    const there = await numbersThere(
      db,
      map.source,
      cases.map(({ one }) => one.number),
    );
    const fresh = cases.filter(({ one }) => !there.has(one.number));
    report.alreadyThere += cases.length - fresh.length;
    for (let left = cases.length - fresh.length; left > 0; left -= 1) step();
    await severalAtOnce(fresh, signal, async ({ line, one }) => {
      if (bring === null || (await bringIn(db, line, one, bring, report))) tally(report, one);
      step();
    });
    if (signal?.aborted) {
      report.isInterrupted = true;
      break;
    }
  }
  return report;
}

function caseOf(
  line: Line,
  { map, now }: ImportParts,
  catalog: Catalog,
  lineOf: Map<string, number>,
  report: Report,
): Case | null {
  try {
    if ("refused" in line) throw new RefusedLine(line.refused);
    const one = toCase(line.row, map, catalog, now);
    const before = lineOf.get(one.number);
    if (before !== undefined) throw new RefusedLine(`its number stands on line ${before} already`);
    lineOf.set(one.number, line.line);
    return one;
  } catch (error) {
    if (!(error instanceof RefusedLine)) throw error;
    refuse(report, line.line, error.message);
    return null;
  }
}

async function numbersThere(db: Db, externalSource: string, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.intake.findMany({
    where: { externalSource, externalNumber: { in: [...numbers] } },
    select: { externalNumber: true },
  });
  return new Set(rows.flatMap(({ externalNumber }) => (externalNumber === null ? [] : [externalNumber])));
}

/** Answers whether the case is in. What a rule refuses is the line's fault; that the database is busy is not. */
async function bringIn(db: Db, line: number, one: Case, parts: CarryParts, report: Report): Promise<boolean> {
  try {
    await db.$transaction((tx) => carryIn(tx, one, parts), { maxWait: 10_000, timeout: 30_000 });
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.reason === "busy") throw error;
    refuse(report, line, `a rule of the desk refuses it: ${refusal.reason}`);
    return false;
  }
}

async function* inGroups<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/**
 * Does something with each case, a few at once. The first case of a year goes alone: it makes the year's sequence of numbers,
 * and others would wait for it longer than a lock may be waited for.
 */
async function severalAtOnce(
  cases: readonly { line: number; one: Case }[],
  signal: AbortSignal | undefined,
  work: (one: { line: number; one: Case }) => Promise<void>,
): Promise<void> {
  const waiting = [...cases];
  const years = new Map<number, Promise<void>>();
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined && !signal?.aborted; next = waiting.shift()) {
      const { year } = toWarsaw(next.one.openedAt);
      const opened = years.get(year);
      if (opened === undefined) {
        const opening = work(next);
        years.set(year, opening);
        await opening;
      } else {
        await opened;
        await work(next);
      }
    }
  };
  const ended = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      worker().catch((error: unknown) => {
        waiting.length = 0; // a database that fails for one fails for all
        throw error;
      }),
    ),
  );
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}
