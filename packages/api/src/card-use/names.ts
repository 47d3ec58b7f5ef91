import type { CardId } from "@kck/contracts";
import { type Db, Prisma } from "@kck/db";

export type CardNamed = { readonly cardId: CardId; readonly key: string; readonly title: string };

/** The title of a card `c` as it is in force, else of its newest revision. */
export const TITLE = Prisma.sql`(
  SELECT r.title FROM card_revision r WHERE r.card_id = c.id
  ORDER BY (r.status = 'published') DESC, r.number DESC LIMIT 1
)`;

/** The key and the title of each card; an unknown one is left out. */
export async function namesOfCards(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, CardNamed>> {
  const rows = await db.$queryRaw<CardNamed[]>`
    SELECT c.id AS "cardId", c.key, ${TITLE} AS title FROM service_card c WHERE c.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.cardId, row]));
}
