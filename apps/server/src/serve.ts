import { join } from "node:path";
import { type Context, readAnalyzer, readCardMessage, readNoticeMessage } from "@kck/api";
import { type Db, type EmbeddedStep, migrate, openDatabase, startEmbedded } from "@kck/db";
import { DAY_MS } from "@kck/domain";
import type { Logger } from "pino";
import { buildApp } from "./app";
import { clusterFolder } from "./cluster-folder";
import { accountsNotice } from "./demo/accounts-notice";
import { fillDemonstration } from "./demo/fill-demonstration";
import { OLDEST_DAYS } from "./demo/scenarios";
import { fillCardsOnce } from "./fill-cards-once";
import { fillCityOnce } from "./fill-city-once";
import { freePort } from "./free-port";
import { prepareJobs, type RunParts, runJobs } from "./jobs/run-jobs";
import { runOutbox } from "./messages/run-outbox";
import { tell } from "./parent";
import { openLog } from "./plugins/log";
import { publicUrlOf } from "./public-url";
import { ROOT } from "./root";
import { keptSecret } from "./settings/secret";
import type { Settings } from "./settings/settings";
import { hashPassword } from "./sign-in/password";

/** What is stopped in the end, in the order opposite to the start. */
type Stop = () => Promise<unknown>;

const RESOURCES = join(ROOT, "resources");
const now = () => new Date();

/**
 * Starts all of the server: database, migrations, the city, the demonstration where it is wanted, and HTTP.
 *
 * Shapes  the settings and a signal that calls a start off; the address, and a function that stops all of it in order.
 * Errors  whatever stopped the start; what was started before it is stopped again.
 */
export async function serve(settings: Settings, signal: AbortSignal): Promise<{ url: string; stop: Stop }> {
  const stops: Stop[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).toReversed()) await end();
  };
  try {
    const url = await start(settings, signal, (end) => stops.push(end));
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(settings: Settings, signal: AbortSignal, later: (end: Stop) => void): Promise<string> {
  const log = openLog(settings.logLevel);
  const port = settings.port === 0 ? await freePort(settings.host) : settings.port;
  const urls = await openPostgres(settings, signal, later);
  const { applied } = await migrate(urls.ownerUrl, {
    onStep: ({ index, total }) => tell({ step: `Migrating the database, ${index} of ${total}` }),
  });
  if (applied.length > 0) log.info({ applied }, "migrated");
  await prepareJobs(urls.ownerUrl);
  signal.throwIfAborted();

  let isStopping = false;
  const database = openDatabase({
    url: urls.serverUrl,
    onError: (error) => {
      if (!isStopping) log.warn({ err: error }, "a connection to the database was lost");
    },
  });
  later(() => {
    isStopping = true;
    return database.close();
  });
  const analyzer = await readAnalyzer(RESOURCES);
  const { leftOut } = await fillCityOnce(database, RESOURCES, now());
  if (leftOut.length > 0) log.warn({ categories: leftOut }, "categories of the city's files have no group to stand in");
  if (settings.isDemonstration) {
    // The example cards have been in force for as long as the demonstration's callers were told of them.
    await fillCardsOnce(database.prisma, RESOURCES, new Date(now().getTime() - OLDEST_DAYS * DAY_MS));
    await demonstrate(database.prisma, analyzer);
  }
  signal.throwIfAborted();

  const publicUrl = publicUrlOf(settings, port);
  const { app, sessions, metrics } = await buildApp({
    settings,
    database,
    databaseUrl: urls.serverUrl,
    publicUrl,
    secret: settings.secret ?? (await keptSecret(settings.dataFolder)),
    analyzer,
    outbox: {
      email: settings.mail !== null,
      sms: settings.sms !== null,
      cardUrl: settings.cardUrl,
      texts: await readCardMessage(RESOURCES),
    },
    log,
    rendererFolder: join(ROOT, "apps", "desktop", "out", "renderer"),
    filesFolder: settings.filesFolder,
    now,
  });
  later(() => app.close());
  await app.listen({ host: settings.host, port });
  void warmUp(database.prisma, log);
  const noticeMail = settings.mail === null ? null : { texts: await readNoticeMessage(RESOURCES), publicUrl };
  const doing = { db: database.prisma, sessions, now, noticeMail };
  later(startJobs({ url: urls.serverUrl, ...doing, log, onRun: metrics.countJob }));
  later(runOutbox({ settings, db: database.prisma, now, log }));
  return publicUrl;
}

/** Asks the first question, which takes Prisma a third of a second longer than any later one, before a person has to wait. */
async function warmUp(db: Db, log: Logger): Promise<void> {
  try {
    await db.setting.findFirst({ select: { name: true } });
  } catch (error) {
    log.warn({ err: error }, "the database did not answer at the start");
  }
}

/** Begins the jobs beside everything else: nobody has to wait for them. */
function startJobs(parts: RunParts): Stop {
  const running = runJobs(parts).catch((error: unknown) => {
    parts.log.error({ err: error }, "the jobs could not be started");
    return null;
  });
  return async () => (await running)?.stop();
}

/** Fills in the demonstration on the first start, and says then whose accounts there are. */
async function demonstrate(db: Db, analyzer: Context["analyzer"]): Promise<void> {
  const onStep = (done: number, total: number) => {
    if (done % 50 === 0 || done === total) tell({ step: `Filling in the demonstration, ${done} of ${total} contacts` });
  };
  const isFilledNow = await fillDemonstration({ db, analyzer, resources: RESOURCES, now: now(), onStep, hashPassword });
  if (isFilledNow) tell({ notice: accountsNotice() });
}

async function openPostgres(settings: Settings, signal: AbortSignal, later: (end: Stop) => void) {
  if (settings.database.kind === "address") {
    return { serverUrl: settings.database.url, ownerUrl: settings.database.ownerUrl };
  }
  const dataDir = await clusterFolder(settings, ROOT);
  const embedded = await startEmbedded({ dataDir, signal, onStep: (step) => tellStep(step) });
  later(embedded.stop);
  return embedded;
}

/** The steps worth a line: what takes long, and what somebody should know. */
const STEPS: Partial<Record<EmbeddedStep["kind"], string>> = {
  initialising: "Making the database (once)",
  recovering: "PostgreSQL recovers from an unclean end",
  died: "PostgreSQL ended unexpectedly and is started again",
  "gave-up": "PostgreSQL could not be started again; its log says why",
};

function tellStep(step: EmbeddedStep): void {
  const line = STEPS[step.kind];
  if (line !== undefined) tell({ step: line });
}
