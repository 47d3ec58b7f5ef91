import type { Db } from "@kck/db";
import type { CardSection } from "@kck/domain";

export type ReadingOfCard = {
  readonly contactId: string;
  readonly revisionId: string;
  readonly section: CardSection | null;
  readonly at: Date;
};

/** What was read of a card in contacts since an instant, oldest first. */
export function readingsOfCard(db: Db, cardId: string, since: Date): Promise<ReadingOfCard[]> {
  return db.$queryRaw<ReadingOfCard[]>`
    SELECT contact_id AS "contactId", revision_id AS "revisionId", section, at FROM card_reading
    WHERE card_id = ${cardId}::uuid AND at >= ${since} AND contact_id IS NOT NULL ORDER BY at, id`;
}
