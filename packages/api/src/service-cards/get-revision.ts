import { RevisionById, RevisionView } from "@kck/contracts";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { findRevision } from "./store";
import { seesDrafts, toRevisionView } from "./view";

/** Any revision exactly as it was; what was never published is there for those alone who write cards. */
export const getRevision = procedureFor("cards.revision")
  .input(RevisionById)
  .output(RevisionView)
  .query(async ({ ctx, input }) => {
    const revision = await findRevision(ctx.db, input.id);
    if (revision === null || (revision.publishedAt === null && !seesDrafts(ctx.actor))) throw new Refused("not-found");
    const card = await ctx.db.serviceCard.findUniqueOrThrow({ where: { id: revision.cardId }, select: { key: true } });
    return toRevisionView(ctx.actor, card.key, revision);
  });
