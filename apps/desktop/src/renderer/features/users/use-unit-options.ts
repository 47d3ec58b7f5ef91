import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../catalog/use-catalog";

const NONE: readonly string[] = [];

/** The units that people may belong to now, for a `Select`, and those that are chosen already, whether they still are there or not. */
export function useUnitOptions(chosen: readonly string[] = NONE) {
  const { t } = useTranslation();
  const { units, unitLabel } = useCatalog();
  const kept = chosen.join(" ");
  return useMemo(
    () =>
      units.flatMap(({ id, standing }) => {
        if (standing === "valid") return [{ value: id as string, label: unitLabel(id) }];
        return kept.includes(id)
          ? [{ value: id as string, label: `${unitLabel(id)} (${t(`units.standing.${standing}`)})` }]
          : [];
      }),
    [units, unitLabel, kept, t],
  );
}
