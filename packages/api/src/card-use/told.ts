import type { CardContent, CardId, ContactId, MessageChannel, MessageView, RevisionId, ToldView } from "@kck/contracts";
import type { Db } from "@kck/db";
import type { CardSection } from "@kck/domain";
import type { Disclosed } from "../history/access";
import { accountsOverTime } from "./accounts-then";

/** What was read and sent in a contact: each revision as it stood, each account as it stood at the moment. */
export async function toldIn(db: Db, contactId: string, _proof: Disclosed): Promise<ToldView> {
  const [readings, messages, accountsAt] = await Promise.all([
    db.cardReading.findMany({ where: { contactId }, orderBy: [{ at: "asc" }, { id: "asc" }] }),
    db.outboxMessage.findMany({ where: { contactId }, orderBy: { createdAt: "asc" } }),
    accountsOverTime(db),
  ]);
  const [revisions, people] = await Promise.all([
    db.cardRevision.findMany({
      where: { id: { in: [...new Set(readings.map(({ revisionId }) => revisionId))] } },
      include: { card: { select: { key: true } } },
      orderBy: [{ cardId: "asc" }, { number: "asc" }],
    }),
    db.user.findMany({
      where: { id: { in: [...new Set(readings.map(({ userId }) => userId))] } },
      select: { id: true, name: true },
    }),
  ]);
  // What was published was judged against this very shape, and the answer is once more on its way out.
  const contents = new Map(revisions.map(({ id, content }) => [id, content as CardContent]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    contactId: contactId as ContactId,
    readings: readings.flatMap(({ id, cardId, revisionId, section, at, userId }) => {
      const content = contents.get(revisionId);
      if (content === undefined) return [];
      return {
        id,
        cardId: cardId as CardId,
        revisionId: revisionId as RevisionId,
        section: section as CardSection | null,
        at: at.toISOString(),
        byName: names.get(userId) ?? "",
        accounts: section === null || section === "fees" ? accountsAt(content, at) : [],
      };
    }),
    revisions: revisions.map(({ id, cardId, card, number, publishedAt, createdAt, status, content }) => ({
      cardId: cardId as CardId,
      key: card.key,
      revisionId: id as RevisionId,
      revision: number,
      publishedAt: (publishedAt ?? createdAt).toISOString(),
      isInForce: status === "published",
      content: content as CardContent,
    })),
    messages: messages.map(
      ({ id, channel, cardId, status, createdAt, sentAt }): MessageView => ({
        id,
        channel: channel as MessageChannel,
        cardId: cardId as CardId | null,
        status: status as MessageView["status"],
        createdAt: createdAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
      }),
    ),
  };
}

/** A contact in which nothing could be told, because there was none. */
export const NOTHING_TOLD: ToldView = { contactId: null, readings: [], revisions: [], messages: [] };
