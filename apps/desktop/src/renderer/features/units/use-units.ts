import type { UnitVersion } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
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

/** Who may follow a unit, for a `Select`: the others that are not over, also those still to come, and who follows it now. */
export function useSuccessors(unit: UnitVersion | null) {
  const { data = [] } = useUnits();
  const today = new Date().toISOString().slice(0, 10);
  const mayFollow = ({ id, validTo }: UnitVersion) =>
    id === unit?.successorId || (id !== unit?.id && (validTo === null || validTo >= today));
  return data.flatMap(({ newest }) => {
    if (!mayFollow(newest)) return [];
    const label = [newest.symbol, newest.name].filter(Boolean).join(" · ");
    return [{ value: newest.id as string, label }];
  });
}
