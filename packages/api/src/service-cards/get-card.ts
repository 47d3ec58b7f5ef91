import { CardById, type CardId, CardPageView, type UnitId } from "@kck/contracts";
import { cardActionsFor, revisionActionsFor, SENSITIVE_SECTIONS, warsawDay } from "@kck/domain";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { type Listed, listRevisions } from "./revision-rows";
import { findLastPublished } from "./store";
import { fromDay, seesDrafts, toCardView } from "./view";

/** One card for its page: the revision in force, the one being worked on, and all that were. */
export const getCard = procedureFor("cards.get")
  .input(CardById)
  .output(CardPageView)
  .query(async ({ ctx, input }) => {
    const { db, actor } = ctx;
    const card = await db.serviceCard.findUnique({ where: { id: input.id } });
    const maySeeDrafts = seesDrafts(actor);
    const listed = card === null ? [] : await listRevisions(db, card.id, !maySeeDrafts);
    // A card of which somebody may see nothing is not there for them.
    if (card === null || (listed.length === 0 && !maySeeDrafts)) throw new Refused("not-found");
    const last = await findLastPublished(db, card.id);
    const open = listed.find(({ status }) => status === "draft" || status === "in-review" || status === "scheduled");
    const reviewDueOn = fromDay(card.reviewDueOn);
    const isArchived = card.archivedAt !== null;
    return {
      id: card.id as CardId,
      key: card.key,
      ownerUnitId: card.ownerUnitId as UnitId | null,
      isExample: card.isExample,
      reviewDueOn,
      isOverdue: !isArchived && reviewDueOn !== null && reviewDueOn < warsawDay(ctx.now()),
      archivedAt: card.archivedAt?.toISOString() ?? null,
      version: card.version,
      inForce: last?.status === "published" ? toCardView(actor, card, last) : null,
      open: open === undefined ? null : openView(open),
      revisions: listed.map(toRow),
      actions: cardActionsFor({ isArchived, isOpen: open !== undefined }, actor.kind),
    };

    function openView(revision: Listed) {
      const isSensitive = revision.changed.some((section) => SENSITIVE_SECTIONS.includes(section));
      const hasEdited = revision.editedByIds.includes(actor.id);
      const actions = revisionActionsFor(revision.status, actor.kind, { isSensitive, hasEdited });
      return { ...toRow(revision), remark: revision.remark, isSensitive, actions };
    }
  });

function toRow({ remark: _, editedByIds: __, ...row }: Listed) {
  return row;
}
