import type { Tx } from "@kck/db";
import { OPEN_REVISION_STATUSES } from "@kck/domain";
import type { StoredCard, StoredRevision } from "../store";

/** A card as an import finds it: the revision that is being worked on, and the one published last. */
export type CurrentCard = StoredCard & { readonly open: StoredRevision | null; readonly last: StoredRevision | null };

const TOGETHER = 500;
const WORKED_ON = new Set<string>(OPEN_REVISION_STATUSES);

/** Every card by its key. Nobody else changes one until this transaction is over. */
export async function currentCards(tx: Tx): Promise<ReadonlyMap<string, CurrentCard>> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('fill-cards'))::text`;
  await tx.$executeRaw`SELECT id FROM service_card FOR UPDATE`;
  const cards = await tx.serviceCard.findMany({ orderBy: { key: "asc" } });
  const current = new Map<string, CurrentCard>();
  for (let at = 0; at < cards.length; at += TOGETHER) {
    const some = cards.slice(at, at + TOGETHER);
    const rows = await tx.cardRevision.findMany({
      where: {
        cardId: { in: some.map(({ id }) => id) },
        OR: [
          { status: { in: [...WORKED_ON, "published"] } },
          { card: { archivedAt: { not: null } }, publishedAt: { not: null } },
        ],
      },
      orderBy: { number: "asc" },
    });
    const revisions = rows as StoredRevision[]; // every writer goes through the same schemas
    for (const card of some) {
      const own = revisions.filter(({ cardId }) => cardId === card.id);
      const open = own.find(({ status }) => WORKED_ON.has(status)) ?? null;
      current.set(card.key, { ...card, open, last: own.findLast(({ publishedAt }) => publishedAt !== null) ?? null });
    }
  }
  return current;
}
