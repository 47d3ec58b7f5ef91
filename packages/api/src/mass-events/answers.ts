import { Prisma, type Tx } from "@kck/db";
import type { Outbox } from "../messages/outbox";
import type { StoredEvent } from "./events";
import { waitingIn } from "./gather";
import { newsWay, type Recipient } from "./news-way";

/**
 * Whom the end of an event is told: callers who asked for news, and whoever logged or follows a matter that joins its master.
 *
 * Shapes  each number and address once; `unreachable` are contacts that left neither, or one whose channel is off.
 */
export async function recipientsOf(
  tx: Tx,
  event: StoredEvent,
  masterId: string | null,
  outbox: Outbox | null | undefined,
): Promise<{ recipients: Recipient[]; unreachable: number }> {
  const matters =
    masterId === null
      ? Prisma.empty
      : Prisma.sql`
      UNION SELECT contact_id FROM follower WHERE intake_id = ${masterId}::uuid
      UNION SELECT contact_id FROM intake WHERE id = ${masterId}::uuid OR master_id = ${masterId}::uuid
      UNION SELECT contact_id FROM intake WHERE id = ANY(${await waitingIn(tx, event)}::uuid[])`;
  const people = await tx.$queryRaw<{ phone: string | null; email: string | null }[]>`
    WITH told AS (
      SELECT contact_id FROM mass_event_caller WHERE event_id = ${event.id}::uuid AND wants_news ${matters}
    )
    SELECT contact.phone_e164 AS phone, resident.email
    FROM told JOIN contact ON contact.id = told.contact_id
    LEFT JOIN resident ON resident.id = contact.resident_id
    WHERE NOT contact.is_anonymous`;
  const found = people.map((person) => newsWay(person, outbox));
  const reached = found.filter((one) => one !== null);
  const recipients = [...new Map(reached.map((one) => [`${one.channel} ${one.recipient}`, one])).values()];
  return { recipients, unreachable: found.length - reached.length };
}
