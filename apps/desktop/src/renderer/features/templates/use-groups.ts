import { useMemo } from "react";
import { useCatalog } from "../catalog/use-catalog";

/** The groups of categories, to be chosen by their names. */
export function useGroups() {
  const { categories } = useCatalog();
  return useMemo(() => {
    const groups = categories.filter(({ parentId }) => parentId === null);
    return {
      options: groups.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
      nameOf: (code: string | null) => groups.find((group) => group.code === code)?.name ?? code ?? "",
    };
  }, [categories]);
}
