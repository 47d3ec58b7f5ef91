import type { CardId, CardView, RevisionId, RevisionView, UnitId } from "@kck/contracts";
import { INTERNAL_SECTIONS } from "@kck/domain";
import type { Actor } from "../context";
import type { StoredCard, StoredRevision } from "./store";

/** A day as it is kept, and as it is told. */
export const toDay = (text: string | null) => (text === null ? null : new Date(`${text}T00:00:00Z`));
export const fromDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

/** Editors and supervisors alone see what is not published yet. */
export const seesDrafts = ({ kind }: Actor) => kind === "editor" || kind === "supervisor";

/** A text without what never leaves the centre, for whoever is not of it. */
function contentFor({ kind }: Actor, { content }: StoredRevision): StoredRevision["content"] {
  if (kind !== "unit-staff") return content;
  return { ...content, ...Object.fromEntries(INTERNAL_SECTIONS.map((section) => [section, ""])) };
}

/** A card in force, for somebody. */
export function toCardView(actor: Actor, card: StoredCard, revision: StoredRevision): CardView {
  if (revision.publishedAt === null) throw new Error("a draft is no card in force");
  return {
    id: card.id as CardId,
    key: card.key,
    ownerUnitId: card.ownerUnitId as UnitId | null,
    isExample: card.isExample,
    revisionId: revision.id as RevisionId,
    revision: revision.number,
    publishedAt: revision.publishedAt.toISOString(),
    reviewDueOn: fromDay(card.reviewDueOn),
    content: contentFor(actor, revision),
    checks: revision.checks,
  };
}

/** Any revision with its text, for somebody who may see it. */
export function toRevisionView(actor: Actor, key: string, revision: StoredRevision): RevisionView {
  return {
    id: revision.id as RevisionId,
    cardId: revision.cardId as CardId,
    key,
    number: revision.number,
    status: revision.status,
    version: revision.version,
    publishedAt: revision.publishedAt?.toISOString() ?? null,
    endedAt: revision.endedAt?.toISOString() ?? null,
    updatedAt: revision.updatedAt.toISOString(),
    content: contentFor(actor, revision),
    checks: revision.checks,
  };
}
