import type { PolicyView } from "@kck/contracts";
import type { TFunction } from "i18next";
import type { Catalog } from "../catalog/use-catalog";
import { targetShort } from "./target-text";

/** For which matters a policy stands, in words. */
export function scopeText({ scope }: Pick<PolicyView, "scope">, t: TFunction, catalog: Catalog): string {
  const parts = [
    scope.categoryId === null ? "" : catalog.categoryName(scope.categoryId),
    scope.unitId === null ? "" : catalog.unitName(scope.unitId),
    scope.priority === null ? "" : t(`priority.${scope.priority}`),
  ].filter(Boolean);
  return parts.length === 0 ? t("deadlines.everything") : parts.join(" · ");
}

export const sharesText = (warnings: readonly number[]) =>
  warnings.map((share) => `${Math.round(share * 100)}%`).join(", ");

/** What a version promises, in a line. */
export function policyText(policy: PolicyView, t: TFunction, language: string, catalog: Catalog): string {
  const { acceptance, firstAnswer, resolution, warnings } = policy;
  return [
    scopeText(policy, t, catalog),
    acceptance === null ? "" : `${t("deadlines.acceptance")}: ${targetShort(acceptance, t, language)}`,
    firstAnswer === null ? "" : `${t("deadlines.firstAnswer")}: ${targetShort(firstAnswer, t, language)}`,
    `${t("deadlines.resolution")}: ${targetShort(resolution, t, language)}`,
    warnings.length === 0 ? "" : `${t("deadlines.warnings")}: ${sharesText(warnings)}`,
  ]
    .filter(Boolean)
    .join("; ");
}
