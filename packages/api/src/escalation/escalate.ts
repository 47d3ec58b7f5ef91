import type { Db, Tx } from "@kck/db";
import {
  DAY_MS,
  deadlineOfAlarm,
  type Escalation,
  escalationsDue,
  escalationsOf,
  type StepClocks,
  type Target,
  toldAt,
} from "@kck/domain";
import { versionsOf } from "../deadlines/promise";
import { record, recordOther } from "../history/events";
import { queue } from "../messages/store";
import { newId } from "../new-id";
import { give } from "../notices/store";
import { composeNotice, type NoticeMessageTexts } from "./message";
import { type AtRisk, atRisk, findWatched, listenersOf, namesOf, take, takenOf, type WatchedIntake } from "./store";

/** How messages about deadlines go out; null where no mail server is set up: then the bell alone tells. */
export type NoticeMail = { readonly texts: NoticeMessageTexts; readonly publicUrl: string } | null;

const CLOCK = { id: null, kind: "clock" } as const;
const PAGE = 500;
/** What should have been told longer ago, as after a long outage or an import, is told by the bell and not by mail. */
const MAILED_WITHIN_MS = DAY_MS;

/**
 * Tells people of deadlines that come near or have passed.
 *
 * Shapes  answers how many steps were taken.
 * Errors  whatever the database says, after the rest was tried: an intake that fails hinders no other. A server that dies
 *         leaves nothing half done: step, notices, messages and history are one transaction, and the next run takes it.
 * Source  issue "Routing, deadlines and workload", "Escalation".
 */
export async function escalate(db: Db, now: () => Date, mail: NoticeMail): Promise<number> {
  let count = 0;
  let trouble: { error: unknown } | null = null;
  let afterId: string | null = null;
  const rememberedClocks = remember(db);
  for (;;) {
    const page: AtRisk[] = await atRisk(db, now(), afterId, PAGE);
    for (const seen of page) {
      try {
        // Most of what is at risk has nothing due this minute: only what has is locked, and read again.
        const clocks = await rememberedClocks(seen);
        if (escalationsDue(escalationsOf(seen, clocks), seen.taken, now()).length === 0) continue;
        count += await db.$transaction((tx) => tellOf(tx, seen.id, now(), mail));
      } catch (error) {
        trouble ??= { error };
      }
    }
    afterId = page.at(-1)?.id ?? null;
    if (page.length < PAGE) break;
  }
  if (trouble !== null) throw trouble.error;
  return count;
}

/** By what an intake's steps are counted: as the promises themselves, and by the clock where nobody knows. */
async function clocksOf(db: Db | Tx, intake: WatchedIntake): Promise<StepClocks> {
  const versions = await versionsOf(db, intake);
  if (versions === null) return { resolution: null, firstAnswer: null };
  const { calendar, policy } = versions;
  const clockOf = (target: Target) => (target.in === "running-hours" ? null : calendar);
  return { resolution: clockOf(policy.resolution), firstAnswer: clockOf(policy.firstAnswer ?? policy.resolution) };
}

/** Reads each pair of versions once in a run; what is published never changes. */
function remember(db: Db): (intake: WatchedIntake) => Promise<StepClocks> {
  const known = new Map<string, Promise<StepClocks>>();
  return (intake) => {
    const { policyKey, policyVersion, calendarKey, calendarVersion } = intake;
    const key = JSON.stringify([policyKey, policyVersion, calendarKey, calendarVersion]);
    const found = known.get(key) ?? clocksOf(db, intake);
    known.set(key, found);
    return found;
  };
}

async function tellOf(tx: Tx, id: string, now: Date, mail: NoticeMail): Promise<number> {
  const intake = await findWatched(tx, id);
  if (intake === null) return 0;
  const taken = (await takenOf(tx, [id])).get(id) ?? [];
  const due = escalationsDue(escalationsOf(intake, await clocksOf(tx, intake)), taken, now);
  let count = 0;
  for (const step of due) count += (await takeStep(tx, intake, step, now, mail)) ? 1 : 0;
  return count;
}

async function takeStep(tx: Tx, intake: WatchedIntake, step: Escalation, now: Date, mail: NoticeMail) {
  if (!(await take(tx, intake.id, step, now))) return false;
  const { listeners, emailOf } = await listenersOf(tx, intake);
  const userIds: string[] = [];
  for (const userId of toldAt(step.rung, listeners)) {
    const { alarm, alarmAt, rung } = step;
    const isNew = await give(tx, { id: newId(now), userId, intakeId: intake.id, alarm, alarmAt, rung }, now);
    if (isNew) userIds.push(userId);
  }
  const occasion = { actor: CLOCK, now };
  for (const userId of userIds) await recordOther(tx, occasion, { type: "notice.given", userId });
  if (userIds.length > 0) {
    const { alarm, rung } = step;
    const alarmAt = step.alarmAt.toISOString();
    await record(tx, occasion, intake, { type: "intake.escalated", alarm, alarmAt, rung, userIds });
  }
  if (mail !== null && now.getTime() - step.at.getTime() < MAILED_WITHIN_MS) {
    const recipients = userIds.flatMap((userId) => emailOf.get(userId) ?? []);
    await post(tx, intake, step, recipients, now, mail);
  }
  return true;
}

async function post(
  tx: Tx,
  intake: WatchedIntake,
  step: Escalation,
  recipients: readonly string[],
  now: Date,
  { texts, publicUrl }: NonNullable<NoticeMail>,
): Promise<void> {
  if (recipients.length === 0) return;
  const { alarm } = step;
  const told = { number: intake.number, ...(await namesOf(tx, intake)), alarm, rung: step.rung };
  const deadlineAt = deadlineOfAlarm(step, intake);
  const { subject, body } = composeNotice({ ...told, deadlineAt, link: `${publicUrl}/intakes/${intake.id}` }, texts);
  const message = { channel: "email", subject, body, purpose: `deadline-${alarm}` } as const;
  await queue(
    tx,
    recipients.map((recipient) => ({ ...message, id: newId(now), recipient })),
    now,
  );
}
