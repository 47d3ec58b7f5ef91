import type { Tx } from "@kck/db";
import type { Entered } from "../context";
import { Refused } from "../refused";

/**
 * This person's own contact, still open.
 *
 * Errors  `not-found` for an unknown id and for somebody else's contact alike; `contact-ended` for one that is over.
 */
export async function findOwnOpen(tx: Tx, ctx: Entered, id: string) {
  const contact = await tx.contact.findFirst({ where: { id, takenById: ctx.actor.id } });
  if (contact === null) throw new Refused("not-found", ["contactId"]);
  if (contact.endedAt !== null) throw new Refused("contact-ended", ["contactId"]);
  return contact;
}
