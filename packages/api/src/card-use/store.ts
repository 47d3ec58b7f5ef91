import type { Tx } from "@kck/db";
import type { CardSection } from "@kck/domain";
import type { Occasion } from "../history/events";
import { recordOther } from "../history/events";

export type NewReading = {
  readonly id: string;
  readonly cardId: string;
  readonly revisionId: string;
  readonly section: CardSection | null;
  readonly contactId: string | null;
  readonly afterMs: number | null;
  readonly at: Date;
};

/** Of these revisions the ones that were ever in force, each with its card; nobody was told anything else. */
export async function publishedRevisions(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.cardRevision.findMany({
    where: { id: { in: [...new Set(ids)] }, publishedAt: { not: null } },
    select: { id: true, cardId: true },
  });
  return new Map(rows.map(({ id, cardId }) => [id, cardId]));
}

/** Keeps readings that are not there yet, each of a contact with its fact; answers the ids that are new. */
export async function keepReadings(
  tx: Tx,
  occasion: Occasion & { readonly actor: { readonly id: string } },
  readings: readonly NewReading[],
): Promise<ReadonlySet<string>> {
  const kept = await tx.cardReading.createManyAndReturn({
    data: readings.map((reading) => ({ ...reading, userId: occasion.actor.id })),
    skipDuplicates: true,
    select: { id: true },
  });
  const fresh = new Set(kept.map(({ id }) => id));
  for (const { id, contactId, cardId, revisionId, section } of readings) {
    if (contactId === null || !fresh.has(id)) continue;
    const fact = { type: "contact.card-read", contactId, readingId: id, cardId, revisionId, section } as const;
    await recordOther(tx, occasion, fact);
  }
  return fresh;
}

/** The revisions that were read in a contact, in the order of their first reading. */
export async function revisionsReadIn(tx: Tx, contactId: string | null): Promise<string[]> {
  if (contactId === null) return [];
  const rows = await tx.cardReading.findMany({
    where: { contactId },
    select: { revisionId: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return [...new Set(rows.map(({ revisionId }) => revisionId))];
}
