import type { NotePurpose, Receipt } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { type Action, type Circumstances, hasDay, type IntakeFact, step } from "@kck/domain";
import type { Entered } from "../context";
import { record } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { type Change, findVisible, hold, release, type Stored, save } from "./store";
import { keepWords } from "./words";

/** What an action does beside moving the status along its arrow; `beside` are facts that came with it and follow it. */
export type Move = { readonly fact: IntakeFact; readonly change?: Change; readonly beside?: readonly IntakeFact[] };

/** What an action decides with: the intake as it was found, the moment, and a way to keep words. */
export type Occasion = {
  readonly tx: Tx;
  readonly intake: Stored;
  readonly now: Date;
  readonly say: (purpose: NotePurpose, body: string, isPublic: boolean) => Promise<string>;
};

type Target = { commandId: string; id: string; version: number };

/** The circumstances of the rule, from the row and the moment. */
export function circumstancesOf(ctx: Entered, intake: Stored): Circumstances {
  const { createdAt, resolvedAt } = intake;
  return { now: ctx.now(), createdAt, resolvedAt, isAuthor: intake.createdById === ctx.actor.id };
}

/**
 * Takes an action of the table on an intake: finds it among what this person may see, asks the rule, saves where the
 * version is still the one that was looked at, and adds the fact to the history; all in the transaction of the command.
 *
 * Errors  `not-found`, then `wrong-role`, then `changed-meanwhile`, then `wrong-status` or `too-late`; and what `decide` refuses.
 */
export function takeAction(
  ctx: Entered,
  action: Action,
  input: Target,
  decide: (occasion: Occasion) => Promise<Move> | Move,
): Promise<Receipt> {
  return once(ctx, input, async (tx) => {
    const intake = await findVisible(tx, ctx, input.id);
    const next = step(intake.status, action, ctx.actor.kind, circumstancesOf(ctx, intake));
    if (!next.ok && next.refusal === "wrong-role") throw new Refused("wrong-role");
    if (intake.version !== input.version) throw new Refused("changed-meanwhile");
    if (!next.ok) throw new Refused(next.refusal);
    return change(tx, ctx, intake, decide, next.status);
  });
}

/** Changes an intake without moving its status: assignment, category, place, priority, contact details. */
export function takeChange(
  ctx: Entered,
  input: Target,
  decide: (occasion: Occasion) => Promise<Move> | Move,
): Promise<Receipt> {
  return once(ctx, input, async (tx) => {
    const intake = await findVisible(tx, ctx, input.id);
    if (intake.version !== input.version) throw new Refused("changed-meanwhile");
    return change(tx, ctx, intake, decide, intake.status);
  });
}

/**
 * Takes an action on an intake that a wider command has found and locked.
 *
 * Shapes  `beside` is what the wider command knows of the moment and the intake does not.
 * Errors  null where the table has no such arrow for this person now; and what `decide` refuses.
 */
export async function takeBeside(
  tx: Tx,
  ctx: Entered,
  action: Action,
  intake: Stored,
  decide: (occasion: Occasion) => Promise<Move> | Move,
  beside: Partial<Circumstances> = {},
): Promise<Receipt | null> {
  const next = step(intake.status, action, ctx.actor.kind, { ...circumstancesOf(ctx, intake), ...beside });
  return next.ok ? change(tx, ctx, intake, decide, next.status) : null;
}

async function change(
  tx: Tx,
  ctx: Entered,
  intake: Stored,
  decide: (occasion: Occasion) => Promise<Move> | Move,
  status: Stored["status"],
): Promise<Receipt> {
  const now = ctx.now();
  const author = { intakeId: intake.id, authorId: ctx.actor.id, now };
  const say: Occasion["say"] = (purpose, body, isPublic) => keepWords(tx, author, { purpose, body, isPublic });
  const move = await decide({ tx, intake, now, say });
  const unitId = move.change?.unitId;
  if (unitId === null) await release(tx, intake.id, now);
  if (typeof unitId === "string") await hold(tx, intake.id, unitId, now);
  const day = hasDay(status) ? {} : { scheduledFor: null };
  const saved = await save(tx, intake, { ...day, ...move.change, status }, now);
  for (const fact of [move.fact, ...(move.beside ?? [])]) await record(tx, { actor: ctx.actor, now }, saved, fact);
  return saved;
}
