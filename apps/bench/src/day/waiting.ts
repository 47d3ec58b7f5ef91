import type pg from "pg";

export type Waiting = { readonly id: string; readonly unitId: string };

/** Matters that were sent to one of these units and that nobody there has taken, the same ones for the same seed. */
export async function drawWaiting(
  pool: pg.Pool,
  unitIds: readonly (string | null)[],
  most: number,
): Promise<Waiting[]> {
  const { rows } = await pool.query<Waiting>(
    `SELECT id, unit_id AS "unitId" FROM intake WHERE status = 'forwarded' AND unit_id = ANY($1::uuid[])
     ORDER BY md5(number) LIMIT $2`,
    [unitIds, most],
  );
  return rows;
}
