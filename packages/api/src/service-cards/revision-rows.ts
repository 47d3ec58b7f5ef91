import type { RevisionId, RevisionRow, UserId } from "@kck/contracts";
import type { Db } from "@kck/db";
import { CARD_SECTIONS, type CardSection, type RevisionStatus } from "@kck/domain";

type Row = {
  id: string;
  number: number;
  status: RevisionStatus;
  version: number;
  changed: CardSection[];
  editedByIds: string[];
  submittedById: string | null;
  approvedById: string | null;
  remark: string;
  createdAt: Date;
  updatedAt: Date;
  publishAt: Date | null;
  publishedAt: Date | null;
  endedAt: Date | null;
};
export type Listed = RevisionRow & { readonly remark: string; readonly editedByIds: readonly string[] };

/** The most revisions that a page lists. */
const MOST = 200;

/**
 * The revisions of a card without their texts, newest first. What each changed is compared where the texts lie, with the
 * one published before it, so that a hundred long texts need not travel.
 */
export async function listRevisions(db: Db, cardId: string, publishedOnly: boolean): Promise<Listed[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.number, r.status, r.version, r.edited_by_ids AS "editedByIds", r.submitted_by_id AS "submittedById",
      r.approved_by_id AS "approvedById", r.remark, r.created_at AS "createdAt", r.updated_at AS "updatedAt",
      r.publish_at AS "publishAt", r.published_at AS "publishedAt", r.ended_at AS "endedAt",
      ARRAY(
        SELECT part.key FROM jsonb_each(r.content) part
        WHERE part.value IS DISTINCT FROM COALESCE(before.content -> part.key, CASE
          WHEN before.id IS NULL AND part.value IN ('null', '""', '[]', '{"rule": null, "words": ""}') THEN part.value
        END)
      ) AS changed
    FROM card_revision r
    LEFT JOIN LATERAL (
      SELECT p.id, p.content FROM card_revision p
      WHERE p.card_id = r.card_id AND p.number < r.number AND p.published_at IS NOT NULL
      ORDER BY p.number DESC LIMIT 1
    ) before ON true
    WHERE r.card_id = ${cardId}::uuid AND (r.published_at IS NOT NULL OR NOT ${publishedOnly})
    ORDER BY r.number DESC LIMIT ${MOST}`;
  const people = await peopleOf(db, rows);
  const person = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
  return rows.map(({ submittedById, approvedById, changed, ...row }) => ({
    ...row,
    id: row.id as RevisionId,
    changed: CARD_SECTIONS.filter((section) => changed.includes(section)),
    editors: row.editedByIds.map(person).filter((editor) => editor !== null),
    submittedBy: person(submittedById),
    approvedBy: person(approvedById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    publishAt: row.publishAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}

async function peopleOf(db: Db, rows: readonly Row[]) {
  const ids = rows.flatMap((row) => [...row.editedByIds, row.submittedById, row.approvedById]);
  const known = await db.user.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  return new Map(known.map(({ id, name }) => [id, { id: id as UserId, name }]));
}
