import type { Tx } from "@kck/db";
import { type CardAction, cardActionsFor } from "@kck/domain";
import type { Entered } from "../context";
import { Refused } from "../refused";
import { findOpen, lockCard, type StoredCard } from "./store";

/**
 * Finds a card, keeps others from changing it, and asks the table whether this action may be taken on it.
 *
 * Errors  `not-found`, then `changed-meanwhile`, then `wrong-status`; the role was judged at the door.
 */
export async function refuseUnlessAllowed(
  tx: Tx,
  ctx: Entered,
  action: CardAction,
  { id, version }: { id: string; version: number },
): Promise<StoredCard> {
  const card = await lockCard(tx, id);
  if (card.version !== version) throw new Refused("changed-meanwhile");
  const state = { isArchived: card.archivedAt !== null, isOpen: (await findOpen(tx, id)) !== null };
  if (!cardActionsFor(state, ctx.actor.kind).includes(action)) throw new Refused("wrong-status");
  return card;
}
