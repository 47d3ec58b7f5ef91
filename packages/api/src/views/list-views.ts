import { IntakeSearch, keptInView, SavedViewView, type ViewId } from "@kck/contracts";
import { z } from "zod";
import { procedureFor } from "../trpc";
import { readViews } from "./store";

/** This person's saved views and those that others share. */
export const listViews = procedureFor("views.list")
  .output(z.array(SavedViewView))
  .query(async ({ ctx }): Promise<SavedViewView[]> => {
    const views = await readViews(ctx.db, ctx.actor.id);
    // A view whose search is of an older shape cannot be shown; the others can.
    const readable = views.flatMap((view) => {
      const search = IntakeSearch.safeParse(view.search);
      return search.success ? [{ ...view, search: search.data }] : [];
    });
    return readable.map((view) => ({
      id: view.id as ViewId,
      name: view.name,
      isShared: view.isShared,
      isOwn: view.ownerId === ctx.actor.id,
      search: keptInView(view.search, view.isShared),
      columns: view.columns,
    }));
  });
