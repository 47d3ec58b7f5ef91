import type { TFunction } from "i18next";
import { showInstant } from "../../i18n/time";

type Validity = { readonly validFrom: string; readonly validTo: string | null };

/** From which day something holds, and until which. */
export function validityText({ validFrom, validTo }: Validity, t: TFunction): string {
  const from = showInstant(validFrom, "date");
  if (validTo === null) return t("versions.from", { from });
  return t("versions.fromTo", { from, to: showInstant(validTo, "date") });
}
