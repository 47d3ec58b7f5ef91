import type { TFunction } from "i18next";
import { showInstant } from "../../i18n/time";
import type { FormWords } from "./change-lines";

const day = (value: unknown) => showInstant(String(value), "date");

/** How the fields of a validity are named, for the difference of two versions. */
export function validityWords(t: TFunction): FormWords {
  return {
    validFrom: { label: t("versions.validFrom"), say: day },
    validTo: { label: t("versions.validTo"), say: day },
  };
}
