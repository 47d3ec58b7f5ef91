import type { CategoryId, CategoryVersion } from "@kck/contracts";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
import { byKey } from "../versions/versions";

/** Every category in its newest version, by its code. */
export function useCategories() {
  const trpc = useTRPC();
  return useQuery({ ...trpc.categories.list.queryOptions(), select: byKey<CategoryVersion> });
}

/** Every version of one category, the newest first; of none there are none. */
export function useCategoryVersions(id: CategoryId | null) {
  const trpc = useTRPC();
  return useQuery(trpc.categories.history.queryOptions(id === null ? skipToken : { id }));
}
