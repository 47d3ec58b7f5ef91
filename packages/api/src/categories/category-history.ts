import { CategoryHistory, CategoryHistoryView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { versionsOfCategory } from "./store";

/** What a category and its questions said, with who changed them, when and why. */
export const categoryHistory = procedureFor("categories.history")
  .input(CategoryHistory)
  .output(CategoryHistoryView)
  .query(({ ctx, input }) => versionsOfCategory(ctx.db, input.id));
