import type { MassEventView } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../../api/trpc";
import { EMPTY_PLACE } from "./desk-draft";
import { rankEvents } from "./fit-of-event";
import { useMatter } from "./use-matter";

const NONE: MassEventView[] = [];

/** Whether any mass event lasts. */
export function useHasMassEvents(): boolean {
  const trpc = useTRPC();
  const active = useQuery({ ...trpc.massEvents.active.queryOptions(), select: ({ rows }) => rows.length > 0 });
  return active.data ?? false;
}

/** The mass events that last, those of this matter and place first. The live stream keeps them as they are. */
export function useMassEvents() {
  const trpc = useTRPC();
  const active = useQuery(trpc.massEvents.active.queryOptions());
  const rows = active.data?.rows ?? NONE;
  const category = useMatter((inView) => inView.category) ?? undefined;
  const districtNumber = useMatter(({ matter }) => matter.place.districtNumber) ?? EMPTY_PLACE.districtNumber;
  const street = useMatter(({ matter }) => matter.place.street) ?? EMPTY_PLACE.street;
  const houseNumber = useMatter(({ matter }) => matter.place.houseNumber) ?? EMPTY_PLACE.houseNumber;
  const events = useMemo(
    () => rankEvents(rows, { category, place: { districtNumber, street, houseNumber } }),
    [rows, category, districtNumber, street, houseNumber],
  );
  return { events, isUnknown: active.isError && active.data === undefined, retry: active.refetch };
}
