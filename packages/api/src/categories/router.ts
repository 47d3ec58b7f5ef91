import { router } from "../trpc";
import { categoryHistory } from "./category-history";
import { createCategory } from "./create-category";
import { listCategories } from "./list-categories";
import { saveCategory } from "./save-category";

export const categories = router({
  list: listCategories,
  history: categoryHistory,
  save: saveCategory,
  create: createCategory,
});
