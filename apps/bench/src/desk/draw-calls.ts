import { OPEN_STATUSES } from "@kck/domain";
import type pg from "pg";

/** What somebody calls about: about a place of which open matters are known, in a category that the desk forwards without more. */
export type DeskCall = {
  readonly phone: string;
  readonly words: string;
  readonly code: string;
  readonly place: string;
};

/** Draws calls from what is there; no two in a row are about the same street. */
export async function drawCalls(pool: pg.Pool): Promise<readonly DeskCall[]> {
  const { rows } = await pool.query<DeskCall>(
    `SELECT DISTINCT ON (i.street) k.phone_e164 AS phone, left(i.description, 40) AS words, c.code, i.street || ' 12' AS place
     FROM intake i JOIN category c ON c.id = i.category_id JOIN contact k ON k.id = i.contact_id
     WHERE i.status = ANY($1) AND i.created_at > now() - interval '29 days' AND i.street IS NOT NULL
       AND k.phone_e164 IS NOT NULL AND k.resident_id IS NOT NULL AND c.priority <> 'P1' AND c.unit_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM question q WHERE q.category_id = c.id AND q.is_required)
     ORDER BY i.street, md5(i.number)`,
    [[...OPEN_STATUSES]],
  );
  if (rows.length < 2) throw new Error("there are too few open intakes to call about; take more rows");
  return rows;
}
