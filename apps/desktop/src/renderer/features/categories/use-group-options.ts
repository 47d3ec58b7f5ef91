import { useMemo } from "react";
import { useCatalog } from "../catalog/use-catalog";

/** The groups that a category may stand in, for a `Select`: those in force, and the one in which it stands. */
export function useGroupOptions(standsIn: string | null) {
  const { categories, category } = useCatalog();
  return useMemo(() => {
    const offered = categories.filter(({ parentId }) => parentId === null);
    const own = category(standsIn);
    const groups = own === undefined || offered.includes(own) ? offered : [...offered, own];
    return groups.map(({ id, code, name }) => ({ value: id as string, label: `${code} ${name}` }));
  }, [categories, category, standsIn]);
}
