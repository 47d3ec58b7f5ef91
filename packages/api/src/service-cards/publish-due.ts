import type { Db } from "@kck/db";
import { stepRevision } from "@kck/domain";
import { putInForce } from "./put-in-force";
import { findRevision } from "./store";

const CLOCK = { id: null, kind: "clock" } as const;

/**
 * Puts in force what was dated ahead and has come due, as the clock does.
 *
 * Shapes  answers how many; each by whichever server comes first, once.
 * Errors  a card that somebody is changing at the same moment is left to the next call, and keeps nobody waiting.
 */
export async function publishDue(db: Db, now: Date): Promise<number> {
  const due = await db.cardRevision.findMany({
    where: { status: "scheduled", publishAt: { lte: now } },
    select: { id: true, cardId: true },
    orderBy: { publishAt: "asc" },
  });
  let published = 0;
  for (const revision of due) published += (await publishOne(db, revision, now)) ? 1 : 0;
  return published;
}

function publishOne(db: Db, { id, cardId }: { id: string; cardId: string }, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT id FROM service_card WHERE id = ${cardId}::uuid FOR UPDATE SKIP LOCKED`;
    if (locked.length === 0) return false;
    const revision = await findRevision(tx, id);
    if (revision === null || revision.publishAt === null || revision.publishAt > now) return false;
    const next = stepRevision(revision.status, "come-due", "clock", { isSensitive: false, hasEdited: false });
    if (!next.ok) return false;
    await putInForce(tx, { actor: CLOCK, now }, revision, revision.approvedById);
    return true;
  });
}
