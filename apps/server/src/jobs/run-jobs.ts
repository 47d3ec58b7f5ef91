import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { JOB_NAMES, JOBS, type JobParts } from "./jobs";

const SCHEMA = "pgboss";
const ZONE = "Europe/Warsaw";
const STOP_MS = 10_000;

/**
 * Makes or updates the tables of jobs, as the owner of the database; the server itself may only fill them.
 *
 * Errors  whatever PostgreSQL says.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, max: 1, supervise: false, schedule: false });
  let trouble: unknown;
  boss.on("error", (error) => {
    trouble = error;
  });
  await boss.start();
  try {
    const there = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const name of JOB_NAMES) if (!there.has(name)) await boss.createQueue(name, { policy: JOBS[name].policy });
    await boss.getDb().executeSql(`
      GRANT USAGE ON SCHEMA ${SCHEMA} TO kck_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO kck_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO kck_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO kck_app;`);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (trouble !== undefined) throw trouble;
}

export type RunParts = JobParts & {
  readonly url: string;
  readonly log: Logger;
  /** Told of each run, for the metrics. */
  readonly onRun?: (job: string, isDone: boolean) => void;
};

/**
 * Runs the jobs of the table at their times, together with all other servers of the same database.
 *
 * Shapes  `runNow` asks for a run out of turn; `stop` waits for what is running.
 * Errors  a job that fails is logged and tried again twice; the server goes on.
 */
export async function runJobs({ url, log, onRun, ...parts }: RunParts) {
  const boss = new PgBoss({
    connectionString: url,
    options: "-c role=kck_app",
    application_name: "kck jobs",
    schema: SCHEMA,
    max: 2,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the jobs were interrupted"));
  await boss.start();
  for (const name of JOB_NAMES) {
    const { cron, run, lookSeconds } = JOBS[name];
    await boss.work(name, { pollingIntervalSeconds: lookSeconds }, async () => {
      let isDone = false;
      try {
        const count = await run(parts);
        isDone = true;
        if (count > 0) log.info({ job: name, count }, "a job was done");
      } catch (error) {
        log.error({ job: name, err: error }, "a job failed");
        throw new Error(name); // pg-boss keeps what is thrown, and the cause may name people
      } finally {
        onRun?.(name, isDone);
      }
    });
    await boss.schedule(name, cron, null, { tz: ZONE });
  }
  return {
    runNow: (name: keyof typeof JOBS) => boss.send(name),
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}
export type RunningJobs = Awaited<ReturnType<typeof runJobs>>;
