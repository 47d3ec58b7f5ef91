import { useMemo } from "react";
import { useCatalog } from "../catalog/use-catalog";

/** The units that people may belong to now, for a `Select`. */
export function useUnitOptions() {
  const { units, unitLabel } = useCatalog();
  return useMemo(
    () => units.filter((unit) => unit.isValid).map((unit) => ({ value: unit.id, label: unitLabel(unit.id) })),
    [units, unitLabel],
  );
}
