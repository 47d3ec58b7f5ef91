import type { SuggestionReason } from "@kck/domain";
import type { TFunction } from "i18next";
import { currentLanguage } from "../../i18n/i18n";

/** Points as people read them: 6, or 6,2. */
export function points(value: number): string {
  return new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 }).format(value);
}

/** A load against its capacity: 6/10. */
export function loadText({ load, capacity }: { load: number; capacity: number }): string {
  return `${points(load)}/${points(capacity)}`;
}

function reasonText(reason: SuggestionReason, t: TFunction): string {
  switch (reason.type) {
    case "least-loaded":
    case "load":
      return t(`workload.reason.${reason.type}`, { load: loadText(reason) });
    case "same-street":
    case "same-resident":
      return t(`workload.reason.${reason.type}`, { count: reason.count });
    case "knows-category":
    case "nobody-has-room":
      return t(`workload.reason.${reason.type}`);
  }
}

/** Why somebody is suggested, as one sentence. */
export function reasonsText(reasons: readonly SuggestionReason[], t: TFunction): string {
  return reasons.map((reason) => reasonText(reason, t)).join(", ");
}
