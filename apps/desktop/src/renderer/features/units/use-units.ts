import type { UnitVersion } from "@kck/contracts";
import { warsawDay } from "@kck/domain";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../api/trpc";
import { showInstant } from "../../i18n/time";
import { useNow } from "../../ui/use-now";
import { byKey, type Versions } from "../versions/versions";

const byName = (a: Versions<UnitVersion>, b: Versions<UnitVersion>) => a.newest.name.localeCompare(b.newest.name, "pl");

/** Every unit with its versions, by name. */
export function useUnits() {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.units.versions.queryOptions(),
    select: (versions) => byKey(versions).toSorted(byName),
  });
}

/**
 * Who may follow a unit, for a `Select`: the others that are not over, also those still to come; and who is chosen already,
 * whether it is over by now or not.
 */
export function useSuccessors(unit: UnitVersion | null, chosen: string | null) {
  const { t } = useTranslation();
  const { data = [] } = useUnits();
  const today = warsawDay(useNow());
  return data.flatMap(({ newest: { id, symbol, name, validFrom, validTo } }) => {
    const isOver = validTo !== null && validTo < today;
    if (id !== chosen && (id === unit?.id || isOver)) return [];
    const from = validFrom > today ? t("versions.from", { from: showInstant(validFrom, "date") }) : null;
    const standing = isOver ? t("units.standing.ended") : from;
    const label = [symbol, name].filter(Boolean).join(" · ");
    return [{ value: id as string, label: standing === null ? label : `${label} (${standing})` }];
  });
}
