import type { Db } from "@kck/db";
import { DISPUTE_DAYS, step } from "@kck/domain";
import { record } from "../history/events";
import { findAny, save } from "./store";

const DAY_MS = 24 * 3_600_000;
const BATCH = 200;
const CLOCK = { id: null, kind: "clock" } as const;

/**
 * Closes what was resolved and not disputed in time, as the clock does.
 *
 * Shapes  answers how many were closed; at most 200 a call, the longest resolved first.
 * Errors  an intake that somebody changes at the same moment is left to the next call.
 * Source  DESIGN.md section 3, action `close`.
 */
export async function closeResolved(db: Db, now: Date): Promise<number> {
  const due = await db.intake.findMany({
    where: { status: "resolved", resolvedAt: { lt: new Date(now.getTime() - DISPUTE_DAYS * DAY_MS) } },
    select: { id: true },
    orderBy: { resolvedAt: "asc" },
    take: BATCH,
  });
  let closed = 0;
  for (const { id } of due) closed += (await closeOne(db, id, now)) ? 1 : 0;
  return closed;
}

/** False where somebody was faster: another server's clock, a dispute, a consultant. */
function closeOne(db: Db, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const intake = await findAny(tx, id);
    const { createdAt, resolvedAt, outcome } = intake;
    const next = step(intake.status, "close", "clock", { now, createdAt, resolvedAt, isAuthor: false });
    if (!next.ok || outcome === null) return false;
    const saved = await save(tx, intake, { status: next.status, closedAt: now }, now);
    await record(tx, { actor: CLOCK, now }, saved, { type: "intake.closed", outcome, noteId: null });
    return true;
  });
}
