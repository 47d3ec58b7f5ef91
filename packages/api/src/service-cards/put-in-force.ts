import type { Tx } from "@kck/db";
import { changedSections } from "@kck/domain";
import { type Occasion, recordOther } from "../history/events";
import { findLastPublished, type StoredRevision, saveRevision } from "./store";

/**
 * Puts a revision in force in the place of the one that was; the card is locked.
 *
 * Shapes  `approvedById` is who published it or had named the day; answers the revision's version.
 * Errors  `changed-meanwhile`.
 */
export async function putInForce(
  tx: Tx,
  occasion: Occasion,
  revision: StoredRevision,
  approvedById: string | null,
): Promise<number> {
  const { now } = occasion;
  const last = await findLastPublished(tx, revision.cardId);
  if (last?.status === "published") await saveRevision(tx, last, { status: "archived", endedAt: now }, now);
  const change = { status: "published" as const, publishedAt: now, approvedById };
  const version = await saveRevision(tx, revision, change, now);
  const sections = changedSections(last?.content ?? null, revision.content);
  await recordOther(tx, occasion, {
    type: "card.published",
    cardId: revision.cardId,
    revisionId: revision.id,
    sections,
  });
  return version;
}
