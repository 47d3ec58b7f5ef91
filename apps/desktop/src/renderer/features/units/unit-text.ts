import type { UnitVersion } from "@kck/contracts";
import type { TFunction } from "i18next";
import { validityText } from "../versions/validity-text";

/** What a version of a unit says, in one line. */
export function unitText(unit: UnitVersion, t: TFunction, unitName: (id: string) => string): string {
  const { symbol, name, kind, takes, phone, callNow, email, address, hours, note, successorId } = unit;
  const calls = callNow.map(({ label, number }) => `${label} ${number}`).join(", ");
  return [
    symbol,
    name,
    t(`units.kindName.${kind}`),
    takes,
    phone,
    calls,
    email,
    address,
    hours,
    note,
    validityText(unit, t),
    successorId === null ? "" : t("units.followedBy", { unit: unitName(successorId) }),
  ]
    .filter(Boolean)
    .join("; ");
}
