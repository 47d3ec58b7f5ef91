import { CLOSING_OUTCOMES, PRIORITIES, STATUSES } from "@kck/domain";
import type { TFunction } from "i18next";
import { showInstant } from "../../../i18n/time";
import type { Names } from "../use-city";
import type { Compared } from "./difference";

const one = <Value extends string>(list: readonly Value[], value: string) => list.find((known) => known === value);

/** The words for a value of a compared field; what is not set is said as such. */
export function shownValue(t: TFunction, names: Names, field: Compared, value: string | null): string {
  if (value === null) return t("intake.meanwhile.nothing");
  const text = wordsFor(t, names, field, value);
  return text === "" ? t("common.unknown") : text;
}

function wordsFor(t: TFunction, names: Names, field: Compared, value: string): string {
  switch (field) {
    case "status": {
      const status = one(STATUSES, value);
      return status === undefined ? "" : t(`status.${status}`);
    }
    case "priority": {
      const priority = one(PRIORITIES, value);
      return priority === undefined ? "" : `${priority} ${t(`priority.${priority}`)}`;
    }
    case "outcome": {
      const outcome = one(CLOSING_OUTCOMES, value);
      return outcome === undefined ? "" : t(`outcome.${outcome}`);
    }
    case "unitId":
      return names.unitName(value);
    case "assigneeId":
      return names.personName(value);
    case "categoryId":
      return names.categoryName(value);
    case "districtNumber":
      return names.districtName(Number(value));
    case "dueAt":
    case "scheduledFor":
      return showInstant(value);
    case "place":
    case "publicAnswer":
    case "resident":
    case "master":
      return value;
  }
}
