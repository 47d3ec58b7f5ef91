import { CardReceipt, EditCard, type SectionCheck, type SectionChecks } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { type CardSection, changedSections, checksAfter, stepRevision, warsawDay } from "@kck/domain";
import type { z } from "zod";
import type { Entered } from "../context";
import { recordOther } from "../history/events";
import { once } from "../once";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import {
  findLastPublished,
  findOpen,
  insertRevision,
  lockCard,
  receiptOf,
  type StoredCard,
  type StoredRevision,
  saveRevision,
} from "./store";

type Edit = z.infer<typeof EditCard>;

/** Saves what is being written: into the open revision, or as the beginning of the next one. */
export const editCard = procedureFor("cards.edit")
  .input(EditCard)
  .output(CardReceipt)
  .mutation(({ ctx, input }) =>
    once(ctx, input, async (tx) => {
      const card = await lockCard(tx, input.id);
      const [open, last] = [await findOpen(tx, card.id), await findLastPublished(tx, card.id)];
      if (input.version !== null) return saveOpen(tx, ctx, input, card, open, last);
      const inForceId = last?.status === "published" ? last.id : null;
      if (open !== null || input.basedOn !== inForceId) throw new Refused("changed-meanwhile");
      if (card.archivedAt !== null) throw new Refused("wrong-status");
      return beginNext(tx, ctx, input, card, last);
    }),
  );

async function saveOpen(
  tx: Tx,
  ctx: Entered,
  input: Edit,
  card: StoredCard,
  open: StoredRevision | null,
  last: StoredRevision | null,
): Promise<CardReceipt> {
  if (open === null || open.id !== input.revisionId || open.version !== input.version) {
    throw new Refused("changed-meanwhile");
  }
  const next = stepRevision(open.status, "edit", ctx.actor.kind, { isSensitive: false, hasEdited: true });
  if (!next.ok) throw new Refused(next.refusal);
  const sections = changedSections(open.content, input.content);
  if (sections.length === 0 && input.checked.length === 0) return receiptOf(card, open);
  const now = ctx.now();
  const { content } = input;
  const checks = checksOf(ctx, input, open, last);
  const editedByIds = [...new Set([...open.editedByIds, ctx.actor.id])];
  const version = await saveRevision(tx, open, { status: next.status, content, checks, editedByIds }, now);
  const fact = { type: "card.edited", cardId: card.id, revisionId: open.id, sections } as const;
  await recordOther(tx, { actor: ctx.actor, now }, fact);
  return receiptOf(card, { ...open, version });
}

async function beginNext(
  tx: Tx,
  ctx: Entered,
  input: Edit,
  card: StoredCard,
  last: StoredRevision | null,
): Promise<CardReceipt> {
  const now = ctx.now();
  const { content, revisionId: id } = input;
  const checks = checksOf(ctx, input, last, last);
  const next = { id, cardId: card.id, content, checks, editedByIds: [ctx.actor.id] };
  const revision = await insertRevision(tx, next, now);
  const sections = changedSections(last?.content ?? null, content);
  await recordOther(tx, { actor: ctx.actor, now }, { type: "card.edited", cardId: card.id, revisionId: id, sections });
  return receiptOf(card, revision);
}

/** The checks of the sections after this save: today's by this person, and those whose text stands as it was checked. */
function checksOf(
  ctx: Entered,
  { content, checked }: Edit,
  saved: StoredRevision | null,
  last: StoredRevision | null,
): SectionChecks {
  const on = warsawDay(ctx.now());
  const today: Partial<Record<CardSection, SectionCheck>> = Object.fromEntries(
    checked.map(({ section, mark }) => [section, { on, byId: ctx.actor.id, mark }]),
  );
  const from = (revision: StoredRevision | null) => ({
    changed: changedSections(revision?.content ?? null, content),
    checks: revision?.checks ?? {},
  });
  return checksAfter(today, from(saved), from(last));
}
