import type { CardContent, CardId, RevisionId } from "@kck/contracts";
import { newId } from "../new-id";
import type { Centre } from ".";
import { contentOf } from "./cards";

export type PublishedCard = { readonly cardId: CardId; readonly revisionId: RevisionId; readonly content: CardContent };

/** A card in force since now. */
export async function publishCard(
  { context, now }: Centre,
  key: string,
  change: Partial<CardContent> = {},
): Promise<PublishedCard> {
  const cardId = newId(now()) as CardId;
  await context.db.serviceCard.create({ data: { id: cardId, key, createdAt: now() } });
  return putInForce({ context, now }, cardId, contentOf(change), 1);
}

/** The next revision of a card, in force since now; the one before ends. */
export async function publishNext(
  { context, now }: Centre,
  card: PublishedCard,
  change: Partial<CardContent>,
): Promise<PublishedCard> {
  const { db } = context;
  const number = await db.cardRevision.count({ where: { cardId: card.cardId } });
  await db.cardRevision.updateMany({
    where: { cardId: card.cardId, status: "published" },
    data: { status: "archived", endedAt: now() },
  });
  return putInForce({ context, now }, card.cardId, { ...card.content, ...change }, number + 1);
}

async function putInForce(
  { context, now }: Pick<Centre, "context" | "now">,
  cardId: CardId,
  content: CardContent,
  number: number,
): Promise<PublishedCard> {
  const revisionId = newId(now()) as RevisionId;
  const at = { createdAt: now(), updatedAt: now(), publishedAt: now() };
  const { title, symbol } = content;
  await context.db.cardRevision.create({
    data: { id: revisionId, cardId, number, status: "published", title, symbol, content, checks: {}, ...at },
  });
  return { cardId, revisionId, content };
}
