import type { Tx } from "@kck/db";
import type { Pause } from "@kck/domain";

type Line = { at: Date; type: string; actorId: string | null; noteId: string | null };

/**
 * The waits for the resident, as history tells them: from a question to the reply, or to another unit's turn.
 *
 * Shapes  `until` ends a wait that is not over; without it such a wait is left out.
 */
export async function pausesOf(tx: Tx, intakeId: string, until: Date | null = null): Promise<Pause[]> {
  const lines = await tx.$queryRaw<Line[]>`
    SELECT at, type, actor_id AS "actorId", data ->> 'noteId' AS "noteId" FROM event
    WHERE intake_id = ${intakeId}::uuid AND type IN ('intake.asked', 'intake.replied', 'intake.reassigned')
    ORDER BY seq`;
  const pauses: Pause[] = [];
  let asked: Line | null = null;
  const end = (to: Date) => {
    if (asked === null) return;
    pauses.push({ from: asked.at, to, noteId: asked.noteId, actorId: asked.actorId });
    asked = null;
  };
  for (const line of lines) {
    if (line.type === "intake.asked") asked = line;
    else end(line.at);
  }
  if (until !== null) end(until);
  return pauses;
}
