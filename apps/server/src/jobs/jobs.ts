import {
  assignWaiting,
  closeResolved,
  escalate,
  forgetCommands,
  forgetMessages,
  forgetNotices,
  forgetSearches,
  type NoticeMail,
  publishDue,
} from "@kck/api";
import type { Db } from "@kck/db";
import type { Sessions } from "../sign-in/sessions";

export type JobParts = {
  readonly db: Db;
  readonly sessions: Pick<Sessions, "sweep">;
  readonly now: () => Date;
  readonly noticeMail: NoticeMail;
};

export type Job = {
  /** When it runs, as cron in the time of Kraków. Each run is done by one server, whichever is first. */
  readonly cron: string;
  /**
   * `exclusive`: as long as one run waits or works there is no other, and one whose server was killed is waited for.
   * `standard`: the next run begins at its time whatever became of the one before, which the work must bear.
   */
  readonly policy: "exclusive" | "standard";
  /** How often a server looks whether a run waits. */
  readonly lookSeconds: number;
  /** Answers how much was done. */
  readonly run: (parts: JobParts) => Promise<number>;
};

/** So many intakes are closed by one call of the rule; a full answer means that there may be more. */
const CLOSED_AT_ONCE = 200;
const MOST_CALLS = 50;

async function closeAll({ db, now }: JobParts): Promise<number> {
  let closed = 0;
  for (let calls = 0; calls < MOST_CALLS; calls += 1) {
    const count = await closeResolved(db, now());
    closed += count;
    if (count < CLOSED_AT_ONCE) break;
  }
  return closed;
}

async function forgetSignIns({ db, sessions, now }: JobParts): Promise<number> {
  await sessions.sweep();
  const { count } = await db.verification.deleteMany({ where: { expiresAt: { lt: now() } } });
  return count;
}

const EXCLUSIVE = { policy: "exclusive", lookSeconds: 10 } as const;

/** What the product does by itself. */
export const JOBS = {
  /** Closes what was answered and not disputed within 14 days. */
  "close-resolved": { cron: "*/15 * * * *", ...EXCLUSIVE, run: closeAll },
  /** Puts in force what editors have dated ahead. */
  "publish-cards": { cron: "* * * * *", ...EXCLUSIVE, run: ({ db, now }) => publishDue(db, now()) },
  /** Tells people of deadlines that come near or have passed. A killed server must not make the next minute wait. */
  escalate: {
    cron: "* * * * *",
    policy: "standard",
    lookSeconds: 2,
    run: ({ db, now, noticeMail }) => escalate(db, now, noticeMail),
  },
  /** Gives what waits to the people of units that assign by themselves. */
  "assign-waiting": { cron: "* * * * *", ...EXCLUSIVE, run: ({ db, now }) => assignWaiting(db, now()) },
  /** Forgets answers to commands that nobody will repeat any more. */
  "forget-commands": { cron: "10 3 * * *", ...EXCLUSIVE, run: ({ db, now }) => forgetCommands(db, now()) },
  /** Takes recipients and words out of messages after 90 days. */
  "forget-messages": { cron: "20 3 * * *", ...EXCLUSIVE, run: ({ db, now }) => forgetMessages(db, now()) },
  /** Removes what stood under the bell for 90 days. */
  "forget-notices": { cron: "22 3 * * *", ...EXCLUSIVE, run: ({ db, now }) => forgetNotices(db, now()) },
  /** Forgets after 90 days what callers' words were searched for without an opened card. */
  "forget-searches": { cron: "25 3 * * *", ...EXCLUSIVE, run: ({ db, now }) => forgetSearches(db, now()) },
  /** Removes sessions that are over, and half-finished sign-ins. */
  "forget-sign-ins": { cron: "*/10 * * * *", ...EXCLUSIVE, run: forgetSignIns },
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;
export const JOB_NAMES = Object.keys(JOBS) as JobName[]; // the table's own keys
