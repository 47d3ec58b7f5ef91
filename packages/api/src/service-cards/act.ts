import type { CardReceipt } from "@kck/contracts";
import type { Tx } from "@kck/db";
import {
  type CardFact,
  isSensitiveChange,
  type RevisionAction,
  type RevisionCircumstances,
  type RevisionStatus,
  stepRevision,
} from "@kck/domain";
import type { Entered } from "../context";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import {
  findLastPublished,
  findRevision,
  lockCard,
  type RevisionChange,
  receiptOf,
  type StoredCard,
  type StoredRevision,
  saveRevision,
} from "./store";

type Target = { commandId: string; id: string; revisionId: string; version: number };

/** What an action decides with. `status` is where the rule lets it lead. */
export type Occasion = {
  readonly tx: Tx;
  readonly now: Date;
  readonly card: StoredCard;
  readonly revision: StoredRevision;
  readonly status: RevisionStatus;
};
/** What an action does beside moving the status along its arrow. */
export type Move = { readonly fact: CardFact; readonly change?: RevisionChange };

/** The circumstances of the rule: what the revision changes of the text published last, and who wrote it. */
export async function circumstancesOf(tx: Tx, ctx: Entered, revision: StoredRevision): Promise<RevisionCircumstances> {
  const last = await findLastPublished(tx, revision.cardId);
  return {
    isSensitive: isSensitiveChange(last?.content ?? null, revision.content),
    hasEdited: revision.editedByIds.includes(ctx.actor.id),
  };
}

/**
 * Finds the revision of a command in a card that nobody else changes meanwhile, and asks the rule.
 *
 * Errors  `not-found`, then `wrong-role`, then `changed-meanwhile`, then `wrong-status` or `needs-second-person`.
 */
export async function findAndAsk(tx: Tx, ctx: Entered, action: RevisionAction, input: Target): Promise<Occasion> {
  const card = await lockCard(tx, input.id);
  const revision = await findRevision(tx, input.revisionId);
  if (revision === null || revision.cardId !== card.id) throw new Refused("not-found");
  const next = stepRevision(revision.status, action, ctx.actor.kind, await circumstancesOf(tx, ctx, revision));
  if (!next.ok && next.refusal === "wrong-role") throw new Refused("wrong-role");
  if (revision.version !== input.version) throw new Refused("changed-meanwhile");
  if (!next.ok) throw new Refused(next.refusal);
  return { tx, now: ctx.now(), card, revision, status: next.status };
}

/** Takes an action of the table on a revision, with its fact, in the transaction of the command. */
export function takeAction(
  ctx: Entered,
  action: RevisionAction,
  input: Target,
  decide: (occasion: Occasion) => Promise<Move> | Move,
): Promise<CardReceipt> {
  return once(ctx, input, async (tx) => {
    const occasion = await findAndAsk(tx, ctx, action, input);
    const { card, revision, status, now } = occasion;
    const { fact, change } = await decide(occasion);
    const version = await saveRevision(tx, revision, { ...change, status }, now);
    await recordOther(tx, { actor: ctx.actor, now }, fact);
    return receiptOf(card, { id: revision.id, version, status });
  });
}
