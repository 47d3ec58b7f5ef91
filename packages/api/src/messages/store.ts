import type { Tx } from "@kck/db";
import type { MessageChannel } from "@kck/domain";

/** A message for somebody, before anybody tried to send it. */
export type NewMessage = {
  readonly id: string;
  readonly channel: MessageChannel;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly purpose: string;
  readonly contactId?: string | null;
  readonly cardId?: string | null;
  readonly createdById?: string | null;
};

/** Puts messages into the outbox; the sender takes them from there, at once. */
export async function queue(tx: Tx, messages: readonly NewMessage[], now: Date): Promise<void> {
  await tx.outboxMessage.createMany({
    data: messages.map((message) => ({ ...message, status: "waiting", nextTryAt: now, createdAt: now })),
  });
}
