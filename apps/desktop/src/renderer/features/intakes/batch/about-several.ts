import type { IntakeRow } from "@kck/contracts";
import type { Catalog } from "../../catalog/use-catalog";
import { NOWHERE } from "../actions/check-form";
import type { FormAbout } from "../actions/form-about";

/** What several intakes have in common, for the form that is filled in once for all of them. */
export function aboutSeveral(rows: readonly IntakeRow[], catalog: Catalog, now: Date): FormAbout {
  const common = <Value>(of: (row: IntakeRow) => Value | null): Value | null => {
    const values = new Set(rows.map(of));
    const [first] = values;
    return values.size === 1 ? (first ?? null) : null;
  };
  const category = catalog.category(common((row) => row.categoryId));
  const suggested = category === undefined ? [] : [category.unitId, ...category.backupUnitIds];
  return {
    view: null,
    // Of several statuses the one counts that asks for more: what is not resolved yet needs an outcome.
    status: rows.find(({ status }) => status !== "resolved")?.status ?? "resolved",
    unitId: common((row) => row.unitId),
    suggestedUnits: suggested.filter((id) => id !== null),
    facts: null,
    groupCode: catalog.category(category?.parentId ?? null)?.code ?? null,
    point: NOWHERE,
    // Rows do not tell: one hand-over is asked for all, and what a matter has already stays with it.
    isPhonedOver: false,
    openedAt: now,
  };
}
