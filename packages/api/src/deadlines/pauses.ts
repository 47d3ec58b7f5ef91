import type { Tx } from "@kck/db";
import type { Pause } from "@kck/domain";

type Line = { intakeId: string; at: Date; type: string; actorId: string | null; noteId: string | null };

function pausesIn(lines: readonly Line[], until: Date | null): Pause[] {
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

/** The waits of many intakes that are over, by the id of the intake; see `pausesOf`. */
export async function pausesOfMany(
  tx: Tx,
  intakeIds: readonly string[],
  until: Date | null = null,
): Promise<ReadonlyMap<string, Pause[]>> {
  const lines = await tx.$queryRaw<Line[]>`
    SELECT intake_id AS "intakeId", at, type, actor_id AS "actorId", data ->> 'noteId' AS "noteId" FROM event
    WHERE intake_id = ANY(${[...intakeIds]}::uuid[])
      AND type IN ('intake.asked', 'intake.replied', 'intake.reassigned', 'intake.resolved')
    ORDER BY seq`;
  const byIntake = new Map<string, Line[]>(intakeIds.map((id) => [id, []]));
  for (const line of lines) byIntake.get(line.intakeId)?.push(line);
  return new Map([...byIntake].map(([id, own]) => [id, pausesIn(own, until)]));
}

/**
 * The waits for the resident, as history tells them: from a question to the reply, to another unit's turn, or to the answer of an
 * event's end.
 *
 * Shapes  `until` ends a wait that is not over; without it such a wait is left out.
 */
export async function pausesOf(tx: Tx, intakeId: string, until: Date | null = null): Promise<Pause[]> {
  return (await pausesOfMany(tx, [intakeId], until)).get(intakeId) ?? [];
}
