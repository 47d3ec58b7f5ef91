import type { TimelineEntry, UnitId } from "@kck/contracts";
import type { Db } from "@kck/db";
import type { Disclosed } from "../history/access";

type Line = {
  seq: string;
  at: Date;
  actorKind: string;
  actorName: string | null;
  actorUnitId: string | null;
  type: string;
  isPublic: boolean;
  data: Record<string, unknown>;
  words: string | null;
};

/** The whole history of an intake, oldest first, each fact with the words that belong to it. */
export async function timelineOf(db: Db, intakeId: string, _proof: Disclosed): Promise<TimelineEntry[]> {
  const lines = await db.$queryRaw<Line[]>`
    SELECT e.seq::text AS seq, e.at, e.actor_kind AS "actorKind", u.name AS "actorName", u.unit_id AS "actorUnitId",
      e.type, e.is_public AS "isPublic", e.data, n.body AS words
    FROM event e
    LEFT JOIN "user" u ON u.id = e.actor_id
    LEFT JOIN note n ON n.intake_id = e.intake_id AND n.id = (e.data ->> 'noteId')::uuid
    WHERE e.intake_id = ${intakeId}::uuid
    ORDER BY e.seq`;
  return lines.map((line) => ({ ...line, at: line.at.toISOString(), actorUnitId: line.actorUnitId as UnitId | null }));
}
