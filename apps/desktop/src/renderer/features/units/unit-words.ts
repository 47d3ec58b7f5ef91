import { UNIT_KINDS } from "@kck/contracts";
import type { TFunction } from "i18next";
import type { Catalog } from "../catalog/use-catalog";
import { type FormWords, sayCode } from "../versions/change-lines";
import { numbersWords } from "../versions/numbers-words";
import { validityWords } from "../versions/validity-words";

/** How the form of a unit names its fields, for the difference of two versions. */
export function unitWords(t: TFunction, { unitLabel }: Pick<Catalog, "unitLabel">): FormWords {
  return {
    name: { label: t("versions.name") },
    symbol: { label: t("units.symbol") },
    kind: { label: t("units.kind"), say: sayCode(UNIT_KINDS, (kind) => t(`units.kindName.${kind}`)) },
    takes: { label: t("units.takes") },
    phone: { label: t("units.phone") },
    email: { label: t("units.email") },
    address: { label: t("units.address") },
    hours: { label: t("units.hours") },
    callNow: numbersWords(t("units.callNow")),
    note: { label: t("units.note") },
    ...validityWords(t),
    successorId: { label: t("units.successor"), say: (id) => unitLabel(String(id)) },
  };
}
