import type { CategoryVersion } from "@kck/contracts";
import type { TFunction } from "i18next";
import { validityText } from "../versions/validity-text";

/** What a version of a category says, in one line. */
export function categoryText(category: CategoryVersion, t: TFunction, unitName: (id: string) => string): string {
  const { name, unitId, backupUnitIds, priority, priorityNote, advice, callFirst, synonyms, questions } = category;
  const units = [unitId, ...backupUnitIds].map(unitName).join(", ");
  const calls = callFirst.map(({ label, number }) => `${label} ${number}`).join(", ");
  const asked = questions.map(({ label }) => label).join(", ");
  return [
    name,
    t(`categories.portalName.${category.portal}`),
    units,
    priority,
    priorityNote,
    validityText(category, t),
    advice,
    calls === "" ? "" : t("categories.says.callFirst", { calls }),
    synonyms.length === 0 ? "" : t("categories.says.synonyms", { synonyms: synonyms.join(", ") }),
    asked === "" ? t("categories.says.noQuestions") : t("categories.says.questions", { questions: asked }),
  ]
    .filter(Boolean)
    .join("; ");
}
