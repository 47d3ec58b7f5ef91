import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAnalyzer } from "@kck/api";
import { migrate, openDatabase, startEmbedded } from "@kck/db";
import { RESOURCES } from "../root";
import { type Span, spanUntil } from "./calendar";
import { type City, makeCity } from "./city";
import { makeCopies } from "./copies";
import { connect, load } from "./load";
import { makeMoulds } from "./moulds";
import { readVocabulary } from "./vocabulary";

const DAY_MS = 86_400_000;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

export type Wish = {
  readonly count: number;
  readonly seed: number;
  /** Every so manieth category has lives of its own. */
  readonly every: number;
  readonly onStep: (done: number, total: number) => void;
};
export type Filled = {
  readonly folder: string;
  readonly ownerUrl: string;
  readonly serverUrl: string;
  readonly city: City;
  readonly span: Span;
  readonly loadedMs: number;
  /** Whether PostgreSQL has come with its contributed libraries; the packages for some systems have not. */
  hasContributed(): Promise<boolean>;
  /** Starts PostgreSQL again on the same data under other settings of its own, while nobody is connected. */
  restart(settings: Readonly<Record<string, string>>): Promise<Filled>;
  close(): Promise<void>;
};

/** Starts a PostgreSQL of its own in a folder for temporary files and fills it; `close` removes it. */
export async function openFilled({ count, seed, every, onStep }: Wish): Promise<Filled> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "kck-bench-"));
  await chmod(folder, 0o755); // when root measures, PostgreSQL's account must be able to enter
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const dataDir = join(folder, "postgres");
  let postgres = await startEmbedded({ dataDir }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const { ownerUrl, serverUrl } = postgres;
  const close = async () => {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await postgres.stop().finally(remove);
  };
  let ending: Promise<void> | undefined;
  const interrupted = () => {
    ending = close().finally(() => process.exit(130));
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    await migrate(ownerUrl);
    const analyzer = await readAnalyzer(RESOURCES);
    const now = new Date();
    const livedAt = weekdayMorning(new Date(now.getTime() - 60 * DAY_MS));
    const database = openDatabase({ url: serverUrl });
    const city = await makeCity(database.prisma, new Date(livedAt.getTime() - DAY_MS)).finally(database.close);
    const moulds = await makeMoulds({ ownerUrl, serverUrl, city, analyzer, every, at: livedAt });
    const span = spanUntil(now, count);
    const copies = makeCopies({ span, seed, moulds, vocabulary: await readVocabulary(analyzer), analyzer });
    await load({ ownerUrl, count, make: copies.make, onStep: (done) => onStep(done, count) });
    await countOn(ownerUrl, copies.numbers());
    const hasContributed = () => offers(ownerUrl, "pg_stat_statements");
    const filled = { folder, city, span, loadedMs: performance.now() - began, hasContributed, close };
    const restart = async (settings: Readonly<Record<string, string>>): Promise<Filled> => {
      await postgres.stop();
      postgres = await startEmbedded({ dataDir, settings });
      return { ...filled, restart, ownerUrl: postgres.ownerUrl, serverUrl: postgres.serverUrl };
    };
    return { ...filled, restart, ownerUrl, serverUrl };
  } catch (error) {
    await (ending ?? close());
    throw error;
  }
}

/** Nine o'clock of a working day, so that the product's calendars count from office hours. */
function weekdayMorning(at: Date): Date {
  const day = new Date(at);
  day.setUTCHours(9, 0, 0, 0);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day;
}

async function offers(ownerUrl: string, extension: string): Promise<boolean> {
  const owner = await connect(ownerUrl);
  try {
    const { rows } = await owner.query("SELECT 1 FROM pg_available_extensions WHERE name = $1", [extension]);
    return rows.length > 0;
  } finally {
    await owner.end();
  }
}

/** Numbers go on where the copies ended. */
async function countOn(ownerUrl: string, numbers: ReadonlyMap<number, number>): Promise<void> {
  const owner = await connect(ownerUrl);
  try {
    for (const [year, last] of numbers) {
      await owner.query("SELECT next_intake_number($1)", [year]);
      await owner.query("SELECT setval($1, $2)", [`intake_number_${year}`, last]);
    }
  } finally {
    await owner.end();
  }
}
