import type { CardContent, CardId, CardReceipt, RevisionId, SectionChecks } from "@kck/contracts";
import type { Db, Prisma, Tx } from "@kck/db";
import { OPEN_REVISION_STATUSES, type RevisionStatus } from "@kck/domain";
import { Refused } from "../refused";

/** What the rules need to know of a card. */
export type StoredCard = {
  readonly id: string;
  readonly key: string;
  readonly ownerUnitId: string | null;
  readonly isExample: boolean;
  readonly reviewDueOn: Date | null;
  readonly archivedAt: Date | null;
  readonly version: number;
};
/** A revision with its text; columns and JSON hold nothing else, as every writer goes through the same schemas. */
export type StoredRevision = Omit<Prisma.CardRevisionGetPayload<object>, "status" | "content" | "checks"> & {
  readonly status: RevisionStatus;
  readonly content: CardContent;
  readonly checks: SectionChecks;
};

const stored = (row: Prisma.CardRevisionGetPayload<object> | null) => row as StoredRevision | null;

/**
 * Finds a card and keeps others from changing it or its revisions until this transaction is over.
 *
 * Errors  `not-found`.
 */
export async function lockCard(tx: Tx, id: string): Promise<StoredCard> {
  await tx.$queryRaw`SELECT id FROM service_card WHERE id = ${id}::uuid FOR UPDATE`;
  const card = await tx.serviceCard.findUnique({ where: { id } });
  if (card === null) throw new Refused("not-found");
  return card;
}

export async function findRevision(db: Db | Tx, id: string): Promise<StoredRevision | null> {
  return stored(await db.cardRevision.findUnique({ where: { id } }));
}

/** The revision that is being worked on, of which a card has at most one. */
export async function findOpen(db: Db | Tx, cardId: string): Promise<StoredRevision | null> {
  const status = { in: [...OPEN_REVISION_STATUSES] };
  return stored(await db.cardRevision.findFirst({ where: { cardId, status } }));
}

/** What was published last: it is in force, unless its status says that the card has been archived. */
export async function findLastPublished(db: Db | Tx, cardId: string): Promise<StoredRevision | null> {
  const where = { cardId, publishedAt: { not: null } };
  return stored(await db.cardRevision.findFirst({ where, orderBy: { number: "desc" } }));
}

/** The text that a card had last, whatever became of it. */
export async function findLast(db: Db | Tx, cardId: string): Promise<StoredRevision | null> {
  return stored(await db.cardRevision.findFirst({ where: { cardId }, orderBy: { number: "desc" } }));
}

export type NewRevision = {
  readonly id: string;
  readonly cardId: string;
  readonly content: CardContent;
  readonly checks: SectionChecks;
  readonly editedByIds: readonly string[];
};

/** Begins the next revision of a card that is locked, as a draft; answers it. */
export async function insertRevision(tx: Tx, revision: NewRevision, now: Date): Promise<StoredRevision> {
  const { cardId, content, editedByIds } = revision;
  const last = await tx.cardRevision.aggregate({ where: { cardId }, _max: { number: true } });
  const row = await tx.cardRevision.create({
    data: {
      ...revision,
      editedByIds: [...editedByIds],
      number: (last._max.number ?? 0) + 1,
      status: "draft" satisfies RevisionStatus,
      title: content.title,
      symbol: content.symbol,
      createdAt: now,
      updatedAt: now,
    },
  });
  return row as StoredRevision;
}

/** What an action may change of a revision. */
export type RevisionChange = Partial<{
  status: RevisionStatus;
  content: CardContent;
  checks: SectionChecks;
  editedByIds: string[];
  submittedById: string;
  approvedById: string | null;
  remark: string;
  publishAt: Date | null;
  publishedAt: Date;
  endedAt: Date;
}>;

/**
 * Saves a change of a revision where nobody saved since it was read; answers its version.
 *
 * Errors  `changed-meanwhile`.
 */
export async function saveRevision(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: RevisionChange,
  now: Date,
): Promise<number> {
  const { content } = change;
  const shown = content === undefined ? {} : { title: content.title, symbol: content.symbol };
  const { count } = await tx.cardRevision.updateMany({
    where: { id, version },
    data: { ...change, ...shown, version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0) throw new Refused("changed-meanwhile");
  return version + 1;
}

/**
 * Saves a card where nobody saved since `version` was read; answers its version.
 *
 * Errors  `changed-meanwhile`.
 */
export async function saveCard(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Partial<{ ownerUnitId: string | null; reviewDueOn: Date | null; archivedAt: Date | null; isExample: boolean }>,
): Promise<number> {
  const where = { id, version };
  const { count } = await tx.serviceCard.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new Refused("changed-meanwhile");
  return version + 1;
}

/** The answer to a command on a card and, where it was about one, on a revision. */
export function receiptOf(
  card: { id: string; version: number },
  revision: { id: string; version: number; status: RevisionStatus } | null,
): CardReceipt {
  return {
    id: card.id as CardId,
    version: card.version,
    revisionId: (revision?.id ?? null) as RevisionId | null,
    revisionVersion: revision?.version ?? null,
    status: revision?.status ?? null,
  };
}
