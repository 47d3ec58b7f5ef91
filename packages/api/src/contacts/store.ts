import type { Tx } from "@kck/db";
import type { Channel, ResultCode } from "@kck/domain";
import type { Entered } from "../context";
import { Refused } from "../refused";

type Open = {
  readonly id: string;
  readonly channel: Channel;
  readonly residentId: string | null;
  readonly phoneE164: string | null;
  readonly isAnonymous: boolean;
  readonly startedAt: Date;
};

/**
 * This person's own contact, still open.
 *
 * Errors  `not-found` for an unknown id and for somebody else's contact alike; `contact-ended` for one that is over.
 */
export async function findOwnOpen(tx: Tx, ctx: Entered, id: string): Promise<Open> {
  const [contact] = await tx.$queryRaw<(Open & { isOver: boolean })[]>`
    SELECT id, channel, resident_id AS "residentId", phone_e164 AS "phoneE164",
      is_anonymous AS "isAnonymous", started_at AS "startedAt", ended_at IS NOT NULL AS "isOver"
    FROM contact WHERE id = ${id}::uuid AND taken_by_id = ${ctx.actor.id}::uuid`;
  if (contact === undefined) throw new Refused("not-found", ["contactId"]);
  if (contact.isOver) throw new Refused("contact-ended", ["contactId"]);
  return contact;
}

/** Adds a contact that begins now, of whoever calls. */
export async function begin(tx: Tx, ctx: Entered, { id, channel }: { id: string; channel: Channel }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO contact (id, channel, started_at, taken_by_id)
    VALUES (${id}::uuid, ${channel}, ${ctx.now()}, ${ctx.actor.id}::uuid)`;
}

/**
 * Ends this person's own contact now, with its result.
 *
 * Errors  those of `findOwnOpen`.
 */
export async function end(
  tx: Tx,
  ctx: Entered,
  { id, result, note }: { id: string; result: ResultCode; note: string },
): Promise<void> {
  const ended = await tx.$executeRaw`
    UPDATE contact SET ended_at = ${ctx.now()}, result = ${result}, note = ${note}, version = version + 1
    WHERE id = ${id}::uuid AND taken_by_id = ${ctx.actor.id}::uuid AND ended_at IS NULL`;
  if (ended > 0) return;
  await findOwnOpen(tx, ctx, id); // says why
  throw new Error("an open contact did not end");
}
