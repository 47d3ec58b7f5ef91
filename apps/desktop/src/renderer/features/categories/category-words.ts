import { KINDS, PORTAL_CATEGORIES, PRIORITIES } from "@kck/domain";
import type { TFunction } from "i18next";
import type { Catalog } from "../catalog/use-catalog";
import { type FormWords, sayCode } from "../versions/change-lines";
import { numbersWords } from "../versions/numbers-words";
import { validityWords } from "../versions/validity-words";
import { questionWords } from "./question-words";

/** How the form of a category names its fields, for the difference of two versions. */
export function categoryWords(
  t: TFunction,
  { unitName, categoryName }: Pick<Catalog, "unitName" | "categoryName">,
): FormWords {
  const unit = (id: unknown) => unitName(String(id));
  return {
    name: { label: t("versions.name") },
    groupId: { label: t("categories.group"), say: (id) => categoryName(String(id)) },
    kind: { label: t("categories.kind"), say: sayCode(KINDS, (kind) => t(`kind.${kind}`)) },
    unitId: { label: t("categories.unit"), say: unit },
    backupUnitIds: { label: t("categories.backups"), say: unit },
    priority: { label: t("categories.priority"), say: sayCode(PRIORITIES, (one) => `${one} ${t(`priority.${one}`)}`) },
    portal: {
      label: t("categories.portal"),
      say: sayCode(PORTAL_CATEGORIES, (one) => t(`categories.portalName.${one}`)),
    },
    priorityNote: { label: t("categories.priorityNote") },
    advice: { label: t("categories.advice") },
    callFirst: numbersWords(t("categories.callFirst")),
    synonyms: { label: t("categories.synonyms") },
    ...validityWords(t),
    questions: questionWords(t),
  };
}
