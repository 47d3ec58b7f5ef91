import { CategoryListView } from "@kck/contracts";
import { procedureFor } from "../trpc";
import { newestCategories } from "./store";

/** The categories as they are, also those that hold no more or not yet. */
export const listCategories = procedureFor("categories.list")
  .output(CategoryListView)
  .query(({ ctx }) => newestCategories(ctx.db));
