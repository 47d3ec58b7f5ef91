import type { Tx } from "@kck/db";
import type { CardFact } from "@kck/domain";
import { type Occasion, recordOthers } from "../../history/events";
import { newId } from "../../new-id";
import { saveRevision } from "../store";
import type { Draft } from "./plan";

const TOGETHER = 250;

/**
 * Writes the drafts of a plan, many at once: an import of a whole city is one transaction and must not keep others waiting.
 *
 * Shapes  the drafts, in whose name, and who is told of the progress.
 * Errors  whatever the database says; then nothing of the file is there.
 */
export async function writeDrafts(
  tx: Tx,
  drafts: readonly Draft[],
  occasion: Occasion & { readonly actor: { readonly id: string } },
  onProgress: (done: number) => void,
): Promise<void> {
  for (let at = 0; at < drafts.length; at += TOGETHER) {
    const some = drafts.slice(at, at + TOGETHER);
    await recordOthers(tx, occasion, await writeSome(tx, some, occasion));
    onProgress(Math.min(at + TOGETHER, drafts.length));
  }
}

type Author = Occasion & { readonly actor: { readonly id: string } };

async function writeSome(tx: Tx, drafts: readonly Draft[], { actor, now }: Author): Promise<CardFact[]> {
  const facts: CardFact[] = [];
  const inserted: { draft: Draft; cardId: string; id: string }[] = [];
  for (const draft of drafts) {
    const { card, content, checks, sections } = draft;
    const open = card?.open ?? null;
    if (card !== null && open !== null) {
      await saveRevision(tx, open, { content, checks }, now);
      facts.push({ type: "card.edited", cardId: card.id, revisionId: open.id, sections });
      continue;
    }
    const [cardId, id] = [card?.id ?? newId(now), newId(now)];
    inserted.push({ draft, cardId, id });
    facts.push(
      card === null
        ? { type: "card.created", cardId, revisionId: id }
        : { type: "card.edited", cardId, revisionId: id, sections },
    );
  }
  await tx.serviceCard.createMany({
    data: inserted
      .filter(({ draft }) => draft.card === null)
      .map(({ draft: { key, ownerUnitId, isExample, reviewDueOn }, cardId }) => ({
        id: cardId,
        key,
        ownerUnitId,
        isExample,
        reviewDueOn,
        createdById: actor.id,
        createdAt: now,
      })),
  });
  const numbers = await tx.cardRevision.groupBy({
    by: ["cardId"],
    where: { cardId: { in: inserted.map(({ cardId }) => cardId) } },
    _max: { number: true },
  });
  const last = new Map(numbers.map(({ cardId, _max }) => [cardId, _max.number ?? 0]));
  await tx.cardRevision.createMany({
    data: inserted.map(({ draft: { content, checks }, cardId, id }) => ({
      id,
      cardId,
      number: (last.get(cardId) ?? 0) + 1,
      status: "draft",
      title: content.title,
      symbol: content.symbol,
      content,
      checks,
      editedByIds: [actor.id],
      createdAt: now,
      updatedAt: now,
    })),
  });
  return facts;
}
