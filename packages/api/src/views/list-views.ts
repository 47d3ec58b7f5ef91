import { IntakeSearch, SavedViewView, type ViewId } from "@kck/contracts";
import { z } from "zod";
import { procedureFor } from "../trpc";

/** This person's saved views and those that others share. */
export const listViews = procedureFor("views.list")
  .output(z.array(SavedViewView))
  .query(async ({ ctx }): Promise<SavedViewView[]> => {
    const views = await ctx.db.savedView.findMany({
      where: { OR: [{ ownerId: ctx.actor.id }, { isShared: true }] },
      orderBy: { name: "asc" },
      take: 200,
    });
    return views.map((view) => ({
      id: view.id as ViewId,
      name: view.name,
      isShared: view.isShared,
      isOwn: view.ownerId === ctx.actor.id,
      search: IntakeSearch.parse(view.search),
      columns: view.columns,
    }));
  });
