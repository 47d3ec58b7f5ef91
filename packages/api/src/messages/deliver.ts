import type { Db } from "@kck/db";
import { type MessageChannel, nextTryAt } from "@kck/domain";

export type Letter = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
};
/** What a gateway answers: a code fit for a log, never the gateway's own words, which may hold the address. */
export type Delivery =
  | { readonly isSent: true }
  | { readonly isSent: false; readonly code: string; readonly isFinal: boolean };
export type Gateway = (letter: Letter) => Promise<Delivery>;
export type Gateways = { readonly [Channel in MessageChannel]: Gateway | null };

export type Delivered = {
  readonly channel: MessageChannel;
  readonly outcome: "sent" | "again" | "failed";
  readonly code: string | null;
};

/** How long nobody else takes up a message whose last try is under way. */
const LAST_LEASE_MS = 3_600_000;

type Claimed = Letter & { channel: MessageChannel; attempts: number };

/**
 * Takes the message that waits longest, so that no other server takes it: its next try is put off before it is sent.
 *
 * Errors  a server that dies while it sends leaves the message to the next try; then it may go out twice, under the
 *         same id.
 */
async function claim(db: Db, now: Date, channels: readonly MessageChannel[]): Promise<Claimed | null> {
  return db.$transaction(async (tx) => {
    const [message] = await tx.$queryRaw<Claimed[]>`
      SELECT id, channel, recipient, subject, body, attempts FROM outbox_message
      WHERE status = 'waiting' AND next_try_at <= ${now} AND channel = ANY(${[...channels]})
      ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (message === undefined) return null;
    const attempts = message.attempts + 1;
    const next = nextTryAt(attempts, now) ?? new Date(now.getTime() + LAST_LEASE_MS);
    await tx.outboxMessage.update({
      where: { id: message.id },
      data: { attempts, nextTryAt: next },
      select: { id: true },
    });
    return { ...message, attempts };
  });
}

/**
 * Sends one message of the outbox.
 *
 * Shapes  the gateways that are set up; what became of the message, or null where none waits.
 * Errors  whatever the database says; a gateway that throws counts as one that is away.
 */
export async function deliverNext(db: Db, now: () => Date, gateways: Gateways): Promise<Delivered | null> {
  const open = (["email", "sms"] as const).filter((channel) => gateways[channel] !== null);
  if (open.length === 0) return null;
  const claimed = await claim(db, now(), open);
  if (claimed === null) return null;
  const { id, channel, attempts } = claimed;
  const answer = (await gateways[channel]?.(claimed).catch(() => null)) ?? AWAY;
  // Whoever took the message up again meanwhile has the last word.
  const where = { id, attempts, status: "waiting" };
  if (answer.isSent) {
    await db.outboxMessage.updateMany({
      where,
      data: { status: "sent", sentAt: now(), nextTryAt: null, failure: null },
    });
    return { channel, outcome: "sent", code: null };
  }
  const isOver = answer.isFinal || nextTryAt(attempts, now()) === null;
  const failed = isOver ? { status: "failed", nextTryAt: null } : {};
  await db.outboxMessage.updateMany({ where, data: { ...failed, failure: answer.code } });
  return { channel, outcome: isOver ? "failed" : "again", code: answer.code };
}

const AWAY: Delivery = { isSent: false, code: "unreachable", isFinal: false };
